package attache.tracker.pages.load;

import attache.tracker.commands.CatalogueIntake;
import attache.tracker.pages.Press;
import attache.tracker.pages.Visit;
import attache.tracker.pages.writing.Entered;
import attache.tracker.pages.writing.Hand;
import attache.tracker.pages.writing.Mending;
import attache.tracker.pages.writing.Said;
import attache.tracker.pages.writing.Wrong;
import attache.tracker.problems.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes a catalogue in bulk: tried first, then taken, and what became of it as a CSV. */
@RestController
@Hidden
class LoadCatalogue {
  private final CatalogueIntake intake;
  private final Press press;

  LoadCatalogue(CatalogueIntake intake, Press press) {
    this.intake = intake;
    this.press = press;
  }

  @GetMapping(path = "/load", produces = "text/html")
  ResponseEntity<byte[]> form(HttpServletRequest request) {
    return print(new Visit(request), new Entered(request), null, 200);
  }

  /** A form without scripts: the answer is the page. */
  @PostMapping(path = "/load", consumes = "application/x-www-form-urlencoded")
  ResponseEntity<byte[]> take(HttpServletRequest request) {
    Entered entered = new Entered(request);
    if (!entered.has("catalogue")) {
      entered.wrong("catalogue", new Wrong(new Visit(request).t("load.missing"), null));
    }
    InputStream catalogue =
        new ByteArrayInputStream(entered.value("catalogue").getBytes(StandardCharsets.UTF_8));
    return entered.is("do", "csv")
        ? csv(request, entered, catalogue)
        : take(request, entered, catalogue, new Collected());
  }

  /** A page that waits, with what it was given as it is: it hears how far that is. */
  @PostMapping(path = "/load", consumes = "application/x-ndjson", params = "do!=csv")
  void stream(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentType("application/x-ndjson");
    response.setHeader("Cache-Control", "no-store");
    LoadProgress told = new LoadProgress(response.getOutputStream());
    told.end(take(request, new Entered(request), request.getInputStream(), told));
  }

  @PostMapping(path = "/load", consumes = "application/x-ndjson", params = "do=csv")
  ResponseEntity<byte[]> csv(HttpServletRequest request) throws IOException {
    return csv(request, new Entered(request), request.getInputStream());
  }

  private ResponseEntity<byte[]> csv(
      HttpServletRequest request, Entered entered, InputStream catalogue) {
    ResultSheet sheet = new ResultSheet();
    ResponseEntity<byte[]> page = take(request, entered, catalogue, sheet);
    return page.getStatusCode().isError() ? page : sheet.csv();
  }

  private ResponseEntity<byte[]> take(
      HttpServletRequest request, Entered entered, InputStream catalogue, Collected collected) {
    Visit visit = new Visit(request);
    boolean real = entered.is("do", "save");
    Hand hand = real ? Hand.of(entered, request, visit.texts()) : Hand.looking(entered);
    if (hand == null || !entered.wrong().isEmpty()) {
      return print(visit, entered, null, 422);
    }
    try {
      intake.take(catalogue, !real, hand.actor(), collected);
      return print(visit, entered, collected.report(!real), 200);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (RuntimeException refused) {
      Said said = new Said().at("", "catalogue");
      Problem problem = Mending.note(refused, said, entered, visit.texts(), request);
      return press.print("load/load.jte", visit, new LoadPage(entered, null), problem);
    }
  }

  private ResponseEntity<byte[]> print(
      Visit visit, Entered entered, LoadPage.@Nullable Report report, int status) {
    return press.print("load/load.jte", visit, new LoadPage(entered, report), status);
  }
}
