package attache.tracker.pages.form;

import attache.tracker.pages.Press;
import attache.tracker.pages.Visit;
import attache.tracker.pages.writing.Entered;
import attache.tracker.pages.writing.Hand;
import attache.tracker.pages.writing.Mending;
import attache.tracker.pages.writing.Patience;
import attache.tracker.pages.writing.Said;
import attache.tracker.problems.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The form in which analysts record what a source says: filled in, looked at, recorded. */
@RestController
@Hidden
class RecordForm {
  private final SaveEntry saving;
  private final Desktop desktop;
  private final Press press;

  RecordForm(SaveEntry saving, Desktop desktop, Press press) {
    this.saving = saving;
    this.desktop = desktop;
    this.press = press;
  }

  @GetMapping(path = "/record", produces = "text/html")
  ResponseEntity<byte[]> form(HttpServletRequest request) {
    Visit visit = new Visit(request);
    Entered entered = new Entered(request);
    return print(visit, entered, null, 200);
  }

  @PostMapping(
      path = "/record",
      consumes = "application/x-www-form-urlencoded",
      produces = "text/html")
  ResponseEntity<byte[]> take(HttpServletRequest request) {
    Visit visit = new Visit(request);
    Entered entered = new Entered(request);
    try {
      return Patience.within(() -> take(visit, entered, request));
    } catch (RuntimeException failed) {
      Problem problem = Mending.note(failed, new Said(), entered, visit.texts(), request);
      return press.print("form/record.jte", visit, Desktop.bare(entered), problem);
    }
  }

  private ResponseEntity<byte[]> take(Visit visit, Entered entered, HttpServletRequest request) {
    String wanted = entered.value("do");
    if (wanted.equals("rows")) {
      return print(visit, entered, null, 200);
    }
    boolean save = wanted.equals("save") || wanted.equals("next");
    Hand hand = save ? Hand.of(entered, request, visit.texts()) : Hand.looking(entered);
    FilledForm entry = FilledForm.read(entered, desktop.text(entered));
    JsonNode outlook = hand == null ? null : saving.look(entry, hand, visit.texts(), request);
    if (!save || hand == null || !entered.wrong().isEmpty()) {
      int status = entered.wrong().isEmpty() || visit.part() ? 200 : 422;
      return print(visit, entered, outlook, status);
    }
    try {
      desktop.shown(saving.save(entry, hand, visit.texts(), request));
    } catch (SaveEntry.Refused refused) {
      return print(visit, entered, outlook, refused.status);
    }
    return hand.leadTo(
        wanted.equals("next")
            ? Desktop.next(entry.cited(), entry.record())
            : "/records/" + entry.record() + "#developments");
  }

  private ResponseEntity<byte[]> print(
      Visit visit, Entered entered, @Nullable JsonNode outlook, int status) {
    return press.print("form/record.jte", visit, desktop.sheet(entered, outlook), status);
  }
}
