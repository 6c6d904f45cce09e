package attache.tracker.pages;

import attache.tracker.questions.ChangesQuestion;
import attache.tracker.views.Parameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Says what the events changed that a page has just heard of. */
@RestController
@Hidden
public class News {
  private static final String FEW = "5";

  private final ChangesQuestion changes;
  private final RecordTitles titles;
  private final Press press;

  News(ChangesQuestion changes, RecordTitles titles, Press press) {
    this.changes = changes;
    this.titles = titles;
    this.press = press;
  }

  /** What is new, of a few records. */
  public record Page(List<Difference.OfRecord> records) {}

  @GetMapping(path = "/live", produces = "text/html")
  ResponseEntity<byte[]> news(HttpServletRequest request) {
    Visit visit = new Visit(request);
    String to = visit.or("to", "0");
    Map<String, String[]> question = visit.question("limit", "minPosition");
    question.put("minPosition", new String[] {to});
    question.put("limit", new String[] {FEW});
    JsonNode answer = changes.changes(new Parameters(question));
    Map<String, String> called = titles.in(answer.path("to").longValue(), answer);
    return press.print(
        "parts/news.jte", visit, new Page(Difference.readAll(answer.path("items"), called)));
  }
}
