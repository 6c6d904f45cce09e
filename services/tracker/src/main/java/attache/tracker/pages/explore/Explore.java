package attache.tracker.pages.explore;

import attache.tracker.pages.Choices;
import attache.tracker.pages.Moment;
import attache.tracker.pages.Press;
import attache.tracker.pages.Visit;
import attache.tracker.questions.TotalsQuestion;
import attache.tracker.views.Parameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
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
    JsonNode counted = ask(visit);
    JsonNode total = counted.path("total");
    return press.print(
        "explore/explore.jte",
        visit,
        new ExplorePage(
            Moment.of(counted),
            total.path("count").longValue(),
            total.path("unconfirmedLeftOut").longValue(),
            Matrix.read(counted.path("items")),
            choices.now()));
  }

  @GetMapping(path = "/explore.csv", produces = "text/csv")
  ResponseEntity<byte[]> table(HttpServletRequest request) {
    StringBuilder csv = new StringBuilder("supplier,recipient,deals,units_stated_exactly\r\n");
    for (Matrix.Cell cell : Matrix.read(ask(new Visit(request)).path("items")).all()) {
      csv.append(quoted(cell.pair().supplier()))
          .append(',')
          .append(quoted(cell.pair().recipient()))
          .append(',')
          .append(cell.deals())
          .append(',')
          .append(cell.units())
          .append("\r\n");
    }
    return ResponseEntity.ok()
        .header("Content-Type", "text/csv;charset=UTF-8;header=present")
        .header("Content-Disposition", "attachment; filename=\"supplier-recipient.csv\"")
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "no-cache, private")
        .body(csv.toString().getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode ask(Visit visit) {
    Map<String, String[]> question = visit.question();
    question.put("class", new String[] {"DEAL"});
    question.put("by", new String[] {"supplier,recipient"});
    return totals.totals(new Parameters(question));
  }

  /**
   * A name that begins like a formula would be run by a spreadsheet; an apostrophe keeps it text.
   */
  private static String quoted(String text) {
    String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
