package attache.tracker.problems;

import static org.assertj.core.api.Assertions.assertThat;

import attache.dossier.Refusal;
import attache.tracker.json.BadInput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The table of problems and the code that refuses stay one. */
class ProblemTypesTest {

  @Test
  void slugsAreChosenOnceAndDiffer() {
    assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::slug))
        .doesNotHaveDuplicates()
        .allSatisfy(slug -> assertThat(slug).matches("[a-z]+(-[a-z]+)*"));
  }

  @ParameterizedTest
  @EnumSource(ProblemType.class)
  void everyTypeIsARefusalThatCanBeFoundAndUnderstood(ProblemType type) {
    assertThat(type.status()).isBetween(400, 503);
    assertThat(ProblemType.ofSlug(type.slug())).contains(type);
    assertThat(type.title()).isNotBlank().doesNotEndWith(".");
    assertThat(type.explanation()).endsWith(".");
  }

  @ParameterizedTest
  @EnumSource(ProblemType.class)
  void everyTypeIsUsed(ProblemType type) throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      assertThat(
              sources
                  .filter(file -> file.toString().endsWith(".java"))
                  .filter(file -> !file.endsWith("ProblemType.java"))
                  .anyMatch(file -> read(file).contains("ProblemType." + type)))
          .as("somebody refuses with %s", type)
          .isTrue();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  @ParameterizedTest
  @EnumSource(Refusal.Kind.class)
  void everyRefusalOfTheDomainHasATypeOfItsOwnName(Refusal.Kind kind) {
    var problem = Objects.requireNonNull(Refusals.problem(new Refusal(kind, "a/b", "no")));

    assertThat(problem.type().name()).isEqualTo(kind.name());
    assertThat(problem.errors()).extracting("pointer").containsExactly("/a/b");
  }

  @Test
  void whatNobodyExpectedSaysNothingOfTheInside() throws Exception {
    var response =
        answered(new IllegalStateException("jdbc:postgresql://db/attache?password=secret"));

    assertThat(response.getStatus()).isEqualTo(500);
    assertThat(response.getContentType()).isEqualTo("application/problem+json");
    assertThat(response.getContentAsString())
        .contains("/problems/internal", "incident")
        .doesNotContain("secret", "IllegalState");
  }

  @Test
  void anAnswerThatIsOnItsWayIsLeftAlone() throws Exception {
    var response = new MockHttpServletResponse();
    response.setStatus(HttpServletResponse.SC_OK);
    response.setCommitted(true);

    new EveryFailure()
        .resolveException(
            new MockHttpServletRequest(), response, null, new BadInput("/title", "no"));

    assertThat(response.getStatus()).isEqualTo(200);
  }

  private static MockHttpServletResponse answered(Exception failure) {
    var response = new MockHttpServletResponse();
    new EveryFailure()
        .resolveException(new MockHttpServletRequest("GET", "/x"), response, null, failure);
    return response;
  }
}
