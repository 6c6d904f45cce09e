package attache.tracker.pages.explore;

import attache.tracker.pages.Choices;
import attache.tracker.pages.Csv;
import attache.tracker.pages.Press;
import attache.tracker.pages.Visit;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows who supplies whom, as a matrix and as a table of comma-separated values. */
@RestController
@Hidden
class Explore {
  private final Deals deals;
  private final Choices choices;
  private final Press press;

  Explore(Deals deals, Choices choices, Press press) {
    this.deals = deals;
    this.choices = choices;
    this.press = press;
  }

  @GetMapping(path = "/explore", produces = "text/html")
  ResponseEntity<byte[]> matrix(HttpServletRequest request) {
    Visit visit = new Visit(request);
    Deals.Told told = deals.told(visit, "supplier,recipient", "supplier", "recipient");
    return press.print(
        "explore/explore.jte",
        visit,
        new ExplorePage(
            told.moment(),
            told.deals(),
            told.leftOut(),
            told.notBegun(),
            Matrix.read(told.items().getFirst())
                .withTotals(told.items().get(1), told.items().get(2)),
            choices.now("DEAL")));
  }

  @GetMapping(path = "/explore.csv", produces = "text/csv")
  ResponseEntity<byte[]> table(HttpServletRequest request) {
    Csv csv =
        new Csv(
            "supplier",
            "recipient",
            "deals",
            "units_stated_exactly",
            "lines_inexact",
            "lines_without_number");
    for (Matrix.Cell cell :
        Matrix.read(deals.told(new Visit(request), "supplier,recipient").items().getFirst())
            .all()) {
      csv.line(
          cell.pair().supplier(),
          cell.pair().recipient(),
          cell.deals(),
          cell.units().exact() == 0 ? null : cell.units().stated(),
          cell.units().inexact(),
          cell.units().open());
    }
    return csv.named("supplier-recipient.csv");
  }
}
