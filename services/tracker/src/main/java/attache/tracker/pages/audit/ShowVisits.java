package attache.tracker.pages.audit;

import attache.tracker.pages.Csv;
import attache.tracker.pages.Fields;
import attache.tracker.pages.Press;
import attache.tracker.pages.Visit;
import attache.tracker.questions.VisitsQuestion;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows who looked at what. */
@RestController
@Hidden
class ShowVisits {
  private static final List<String> FILTERS = List.of("actor", "record", "from", "to");

  private final Paged visits;
  private final Press press;

  ShowVisits(VisitsQuestion visits, Press press) {
    this.visits = new Paged(FILTERS, visits::visits);
    this.press = press;
  }

  @GetMapping(path = "/audit/visits", produces = "text/html")
  ResponseEntity<byte[]> page(HttpServletRequest request) {
    Visit visit = new Visit(request);
    return press.print("audit/visits.jte", visit, VisitsPage.read(visits.page(visit)));
  }

  @GetMapping(path = "/audit/visits.csv", produces = "text/csv")
  ResponseEntity<byte[]> table(HttpServletRequest request) {
    Visit visit = new Visit(request);
    Csv csv = new Csv("at", "actor", "record", "way");
    return visits.table(
        visit,
        "visits.csv",
        csv,
        item ->
            csv.line(
                Fields.text(item, "at"),
                Fields.text(item, "actor"),
                Fields.text(item, "record"),
                Fields.text(item, "way")));
  }
}
