package attache.tracker.pages.explore;

import attache.tracker.pages.Choices;
import attache.tracker.pages.Csv;
import attache.tracker.pages.Press;
import attache.tracker.pages.Visit;
import attache.tracker.views.Parameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Draws deals as flows, on a map and over the years, each with its table. */
@RestController
@Hidden
class Charts {
  private final Deals deals;
  private final Happened happened;
  private final Choices choices;
  private final Press press;

  Charts(Deals deals, Happened happened, Choices choices, Press press) {
    this.deals = deals;
    this.happened = happened;
    this.choices = choices;
    this.press = press;
  }

  @GetMapping(path = "/explore/flows", produces = "text/html")
  ResponseEntity<byte[]> flows(HttpServletRequest request) {
    Visit visit = new Visit(request);
    Deals.Told told = deals.told(visit, "supplier,recipient");
    Matrix matrix = Matrix.read(told.items().getFirst());
    return press.print(
        "explore/flows.jte",
        visit,
        new FlowsPage(
            told.moment(),
            told.deals(),
            told.leftOut(),
            told.notBegun(),
            matrix,
            Flows.of(matrix),
            choices.now("DEAL")));
  }

  @GetMapping(path = "/explore/map", produces = "text/html")
  ResponseEntity<byte[]> map(HttpServletRequest request) {
    Visit visit = new Visit(request);
    String side = side(visit);
    Deals.Told told = deals.told(visit, side);
    List<Matrix.Side> sides = sides(told, side);
    return press.print(
        "explore/map.jte",
        visit,
        new MapPage(
            told.moment(),
            side,
            Bubble.of(sides, visit.texts()),
            sides,
            sides.stream().filter(each -> Earth.capital(each.key()) == null).toList(),
            told.deals(),
            told.leftOut(),
            told.notBegun(),
            choices.now("DEAL")));
  }

  @GetMapping(path = "/explore/map.csv", produces = "text/csv")
  ResponseEntity<byte[]> mapTable(HttpServletRequest request) {
    Visit visit = new Visit(request);
    Csv csv = new Csv(side(visit), "name", "deals");
    sides(deals.told(visit, side(visit)), side(visit))
        .forEach(each -> csv.line(each.key(), visit.texts().state(each.key()), each.deals()));
    return csv.named("deals-by-" + side(visit) + ".csv");
  }

  @GetMapping(path = "/explore/years", produces = "text/html")
  ResponseEntity<byte[]> years(HttpServletRequest request) {
    Visit visit = new Visit(request);
    Happened.Found found = happened.in(new Parameters(visit.question()));
    return press.print(
        "explore/years.jte",
        visit,
        new YearsPage(
            found.moment(),
            Years.of(found.between()),
            found.undated(),
            choices.now(visit.one("class"))));
  }

  @GetMapping(path = "/explore/years.csv", produces = "text/csv")
  ResponseEntity<byte[]> yearsTable(HttpServletRequest request) {
    Happened.Found found = happened.in(new Parameters(new Visit(request).question()));
    Csv csv = new Csv("year", "within_the_year", "share_of_what_spans_years");
    Years.of(found.between())
        .all()
        .forEach(year -> csv.line(year.year(), year.within(), Double.valueOf(year.share())));
    return csv.line("undated", found.undated(), 0).named("developments-by-year.csv");
  }

  private static String side(Visit visit) {
    return visit.or("side", "recipient").equals("supplier") ? "supplier" : "recipient";
  }

  private static List<Matrix.Side> sides(Deals.Told told, String side) {
    Matrix matrix = Matrix.read(told.items().getFirst());
    return side.equals("supplier") ? matrix.suppliers() : matrix.recipients();
  }
}
