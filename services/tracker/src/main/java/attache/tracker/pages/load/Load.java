package attache.tracker.pages.load;

import attache.tracker.commands.CatalogueIntake;
import attache.tracker.pages.Csv;
import attache.tracker.pages.Press;
import attache.tracker.pages.Visit;
import attache.tracker.pages.load.LoadPage.Line;
import attache.tracker.pages.load.LoadPage.Report;
import attache.tracker.pages.writing.Entered;
import attache.tracker.pages.writing.Hand;
import attache.tracker.pages.writing.Mending;
import attache.tracker.pages.writing.Said;
import attache.tracker.pages.writing.Wrong;
import attache.tracker.problems.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes a catalogue in bulk: tried first, then taken, and what became of it as a CSV. */
@RestController
@Hidden
class Load {
  private final CatalogueIntake intake;
  private final Press press;

  Load(CatalogueIntake intake, Press press) {
    this.intake = intake;
    this.press = press;
  }

  @GetMapping(path = "/load", produces = "text/html")
  ResponseEntity<byte[]> form(HttpServletRequest request) {
    return print(new Visit(request), new Entered(request), null, 200);
  }

  @PostMapping(path = "/load", consumes = "application/x-www-form-urlencoded")
  ResponseEntity<byte[]> take(HttpServletRequest request) {
    Visit visit = new Visit(request);
    Entered entered = new Entered(request);
    boolean real = entered.is("do", "save");
    Hand hand = real ? Hand.of(entered, request, visit.texts()) : Hand.looking(entered);
    if (!entered.has("catalogue")) {
      entered.wrong("catalogue", new Wrong(visit.t("load.missing"), null));
    }
    if (hand == null || !entered.wrong().isEmpty()) {
      return print(visit, entered, null, 422);
    }
    try {
      Report report = Report.read(intake.take(entered.value("catalogue"), !real, hand.actor()));
      return entered.is("do", "csv") ? csv(report) : print(visit, entered, report, 200);
    } catch (RuntimeException refused) {
      Said said = new Said().at("", "catalogue");
      Problem problem = Mending.note(refused, said, entered, visit.texts(), request);
      return press.print("load/load.jte", visit, new LoadPage(entered, null), problem);
    }
  }

  private ResponseEntity<byte[]> print(
      Visit visit, Entered entered, @Nullable Report report, int status) {
    return press.print("load/load.jte", visit, new LoadPage(entered, report), status);
  }

  private static ResponseEntity<byte[]> csv(Report report) {
    Csv csv = new Csv("line", "id", "result", "stage", "remarks");
    for (Line line : report.lines()) {
      String remarks =
          line.remarks().stream()
              .map(remark -> remark.pointer() + ": " + remark.detail())
              .collect(Collectors.joining("; "));
      csv.line(line.line(), line.id(), line.result(), line.stage(), remarks);
    }
    return csv.named("import.csv");
  }
}
