package attache.tracker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import attache.tracker.problems.ProblemType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShowProblemsTest {
  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start();
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  @ParameterizedTest
  @EnumSource(ProblemType.class)
  void whateverCanBeRefusedIsExplainedOnAPageInBothLanguages(ProblemType type) {
    String english = page(type.uri(), "en").text();
    String spanish = page(type.uri(), "es").text();

    assertThat(english)
        .contains(
            "<h1>" + Texts.in("en").say("problem.kind." + type.name()) + "</h1>",
            type.explanation().replace("&", "&amp;"));
    assertThat(spanish)
        .contains("<html lang=\"es\"")
        .contains("<h1>" + Texts.in("es").say("problem.kind." + type.name()) + "</h1>")
        .contains(ShowProblems.in("es").getProperty(type.slug()))
        .doesNotContain(type.explanation());
  }

  @Test
  void nothingIsExplainedThatIsNotRefused() {
    assertThat(ShowProblems.in("es").stringPropertyNames())
        .allSatisfy(slug -> assertThat(ProblemType.ofSlug(slug)).isPresent());
  }

  @Test
  void aProgramIsAnsweredInJson() {
    assertThat(tracker.get("/problems/invalid-date").json().path("status").asInt()).isEqualTo(422);
    assertThat(tracker.get("/problems", "Accept", "*/*").json().path("items").size())
        .isEqualTo(ProblemType.values().length);
    assertThat(page("/problems", "es").text()).contains("Qué puede rechazarse");
    assertThat(page("/problems/nothing", "en").status()).isEqualTo(404);
  }

  private static Reply page(String path, String language) {
    return tracker.get(
        path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8", "Accept-Language", language);
  }
}
