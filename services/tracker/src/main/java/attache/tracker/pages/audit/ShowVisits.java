package attache.tracker.pages.audit;

import attache.tracker.pages.Csv;
import attache.tracker.pages.Fields;
import attache.tracker.pages.Press;
import attache.tracker.pages.Visit;
import attache.tracker.questions.VisitsQuestion;
import attache.tracker.views.Parameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Shows who looked at what. */
@RestController
@Hidden
class ShowVisits {
  private static final List<String> FILTERS = List.of("actor", "record", "from", "to");
  private static final int MOST_ROWS = 10_000;

  private final VisitsQuestion visits;
  private final Press press;

  ShowVisits(VisitsQuestion visits, Press press) {
    this.visits = visits;
    this.press = press;
  }

  @GetMapping(path = "/audit/visits", produces = "text/html")
  ResponseEntity<byte[]> page(HttpServletRequest request) {
    Visit visit = new Visit(request);
    return press.print(
        "audit/visits.jte", visit, VisitsPage.read(ask(visit, visit.one("cursor"), "50")));
  }

  @GetMapping(path = "/audit/visits.csv", produces = "text/csv")
  ResponseEntity<byte[]> table(HttpServletRequest request) {
    Visit visit = new Visit(request);
    Csv csv = new Csv("at", "actor", "record", "way");
    String cursor = visit.one("cursor");
    int rows = 0;
    do {
      JsonNode answer = ask(visit, cursor, "1000");
      for (JsonNode item : answer.path("items")) {
        csv.line(
            Fields.text(item, "at"),
            Fields.text(item, "actor"),
            Fields.text(item, "record"),
            Fields.text(item, "way"));
        rows++;
      }
      cursor = Fields.text(answer, "next");
    } while (cursor != null && rows < MOST_ROWS);
    return csv.named("visits.csv", cursor == null ? null : visit.with("cursor", cursor));
  }

  private JsonNode ask(Visit visit, @Nullable String cursor, String limit) {
    Map<String, String[]> question = new LinkedHashMap<>();
    for (String filter : FILTERS) {
      String value = visit.one(filter);
      if (value != null) {
        question.put(filter, new String[] {value});
      }
    }
    if (cursor != null) {
      question.put("cursor", new String[] {cursor});
    }
    question.put("limit", new String[] {limit});
    return visits.visits(new Parameters(question));
  }
}
