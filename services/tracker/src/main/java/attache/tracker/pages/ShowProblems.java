package attache.tracker.pages;

import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Explains to people, in words, what can be refused; programs get the same in JSON. */
@RestController
@Hidden
public class ShowProblems {
  private static final Map<String, Properties> EXPLAINED = new ConcurrentHashMap<>();

  private final Press press;

  ShowProblems(Press press) {
    this.press = press;
  }

  /** The types that are explained. */
  public record Page(List<ProblemType> types) {
    public boolean one() {
      return types.size() == 1;
    }

    /** What a type means, in the reader's language: English stands with the types themselves. */
    public String explained(ProblemType type, Texts texts) {
      return Details.areEnglish(texts)
          ? type.explanation()
          : in(texts.locale().getLanguage()).getProperty(type.slug(), type.explanation());
    }
  }

  @GetMapping(path = "/problems", produces = "text/html")
  ResponseEntity<byte[]> all(HttpServletRequest request) {
    return press.print("problems.jte", new Visit(request), new Page(List.of(ProblemType.values())));
  }

  @GetMapping(path = "/problems/{slug}", produces = "text/html")
  ResponseEntity<byte[]> one(@PathVariable String slug, HttpServletRequest request) {
    ProblemType type =
        ProblemType.ofSlug(slug)
            .orElseThrow(
                () ->
                    new Problem(
                        ProblemType.NOT_FOUND,
                        "no problem has this name; /problems lists them all"));
    return press.print("problems.jte", new Visit(request), new Page(List.of(type)));
  }

  static Properties in(String language) {
    return EXPLAINED.computeIfAbsent(language, ShowProblems::load);
  }

  private static Properties load(String language) {
    Properties explained = new Properties();
    String file = "/explained/%s.properties".formatted(language);
    try (var in = Objects.requireNonNull(ShowProblems.class.getResourceAsStream(file), file)) {
      explained.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return explained;
  }
}
