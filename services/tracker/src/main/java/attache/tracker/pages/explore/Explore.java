package attache.tracker.pages.explore;

import attache.tracker.pages.Choices;
import attache.tracker.pages.Csv;
import attache.tracker.pages.Moment;
import attache.tracker.pages.Press;
import attache.tracker.pages.Visit;
import attache.tracker.questions.TotalsQuestion;
import attache.tracker.views.Parameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Shows who supplies whom, as a matrix and as a table of comma-separated values. */
@RestController
@Hidden
class Explore {
  private final TotalsQuestion totals;
  private final Choices choices;
  private final Press press;

  Explore(TotalsQuestion totals, Choices choices, Press press) {
    this.totals = totals;
    this.choices = choices;
    this.press = press;
  }

  @GetMapping(path = "/explore", produces = "text/html")
  ResponseEntity<byte[]> matrix(HttpServletRequest request) {
    Visit visit = new Visit(request);
    JsonNode counted = ask(visit, "supplier,recipient");
    Matrix matrix =
        Matrix.read(counted.path("items"))
            .withTotals(
                totals.apart(question(visit, "supplier")).path("items"),
                totals.apart(question(visit, "recipient")).path("items"));
    JsonNode total = counted.path("total");
    return press.print(
        "explore/explore.jte",
        visit,
        new ExplorePage(
            Moment.of(counted),
            total.path("count").longValue(),
            total.path("unconfirmedLeftOut").longValue(),
            matrix,
            choices.now("DEAL")));
  }

  @GetMapping(path = "/explore.csv", produces = "text/csv")
  ResponseEntity<byte[]> table(HttpServletRequest request) {
    Csv csv = new Csv("supplier", "recipient", "deals", "units_stated_exactly");
    for (Matrix.Cell cell :
        Matrix.read(ask(new Visit(request), "supplier,recipient").path("items")).all()) {
      csv.line(
          cell.pair().supplier(),
          cell.pair().recipient(),
          cell.deals(),
          new BigDecimal(cell.units()));
    }
    return csv.named("supplier-recipient.csv");
  }

  private JsonNode ask(Visit visit, String by) {
    return totals.totals(question(visit, by));
  }

  private static Parameters question(Visit visit, String by) {
    Map<String, String[]> question = visit.question();
    question.put("class", new String[] {"DEAL"});
    question.put("by", new String[] {by});
    return new Parameters(question);
  }
}
