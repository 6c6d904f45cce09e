package attache.tracker.pages.acts;

import attache.tracker.commands.Act;
import attache.tracker.commands.Recorder;
import attache.tracker.desk.Receipt;
import attache.tracker.pages.Press;
import attache.tracker.pages.Visit;
import attache.tracker.pages.form.Desktop;
import attache.tracker.pages.writing.Entered;
import attache.tracker.pages.writing.Hand;
import attache.tracker.pages.writing.Mending;
import attache.tracker.pages.writing.Patience;
import attache.tracker.pages.writing.Said;
import attache.tracker.pages.writing.When;
import attache.tracker.pages.writing.Wrong;
import attache.tracker.problems.EveryFailure;
import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Each act's form: says what it will change, asks why, and does it. */
@RestController
@Hidden
class Acts {
  private final Recorder recorder;
  private final Subjects subjects;
  private final Desktop desktop;
  private final Press press;

  Acts(Recorder recorder, Subjects subjects, Desktop desktop, Press press) {
    this.recorder = recorder;
    this.subjects = subjects;
    this.desktop = desktop;
    this.press = press;
  }

  @GetMapping(path = "/records/{id}/acts/{act}", produces = "text/html")
  ResponseEntity<byte[]> form(
      @PathVariable String id, @PathVariable String act, HttpServletRequest request) {
    Kind kind = kind(act);
    Visit visit = new Visit(request);
    Entered entered = new Entered(request);
    Said said = Bodies.of(kind, entered, "");
    JsonNode outlook = kind.tells() ? null : foresee(kind, id, entered, said, request);
    return print(visit, kind, id, entered, outlook, 200);
  }

  @PostMapping(
      path = "/records/{id}/acts/{act}",
      consumes = "application/x-www-form-urlencoded",
      produces = "text/html")
  ResponseEntity<byte[]> take(
      @PathVariable String id, @PathVariable String act, HttpServletRequest request) {
    Kind kind = kind(act);
    Visit visit = new Visit(request);
    Entered entered = new Entered(request);
    try {
      return Patience.within(() -> take(kind, id, visit, entered, request));
    } catch (RuntimeException failed) {
      Problem problem = EveryFailure.problem(failed, request);
      if (problem.type().status() < 500) {
        throw failed;
      }
      return press.print(
          "acts/kept.jte", visit, KeptPage.of(kind, id, entered, problem, visit.texts()), problem);
    }
  }

  private ResponseEntity<byte[]> take(
      Kind kind, String id, Visit visit, Entered entered, HttpServletRequest request) {
    Said said = Bodies.of(kind, entered, desktop.text(entered));
    if (!entered.is("do", "save")) {
      return print(visit, kind, id, entered, foresee(kind, id, entered, said, request), 200);
    }
    Hand hand = Hand.of(entered, request, visit.texts());
    dates(kind, entered, visit);
    if (kind.needsReason() && !entered.has("reason")) {
      entered.wrong("reason", new Wrong(visit.t("act.reason.missing"), null));
    }
    Long version = version(entered);
    if (version == null) {
      entered.wrong(Mending.WHOLE, new Wrong(visit.t("act.version.missing"), null));
    }
    if (hand == null || !entered.wrong().isEmpty()) {
      int status = version == null ? ProblemType.STALE_VERSION.status() : 422;
      JsonNode outlook = foresee(kind, id, entered, said, request);
      return print(visit, kind, id, entered, outlook, status);
    }
    try {
      Act asked = act(kind, id, entered);
      Receipt receipt = recorder.record(asked, hand.submission(asked, said, version));
      desktop.shown(receipt);
      return hand.leadTo(
          kind.reviews() ? "/review?record=" + id : "/records/" + id + "#developments");
    } catch (RuntimeException refused) {
      Problem problem =
          Mending.expected(Mending.note(refused, said, entered, visit.texts(), request));
      JsonNode outlook = foresee(kind, id, entered, said, request);
      return print(visit, kind, id, entered, outlook, problem.type().status());
    }
  }

  private static Kind kind(String act) {
    return Kind.of(act)
        .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "nothing is called " + act));
  }

  private static Act act(Kind kind, String id, Entered entered) {
    return kind.act(id, entered.or("development", "-"), entered.or("other", "-"));
  }

  /** The version its form was opened at, or {@code null} where that cannot be read. */
  private static @Nullable Long version(Entered entered) {
    String version = entered.value("version");
    return version.matches("\\d{1,15}") ? Long.valueOf(version) : null;
  }

  private static void dates(Kind kind, Entered entered, Visit visit) {
    for (String field : kind.tells() ? List.of("when", "bound") : List.<String>of()) {
      When.note(entered, field, visit.texts());
    }
  }

  /** Where it would lead, or {@code null} while too little is filled in to tell. */
  private @Nullable JsonNode foresee(
      Kind kind, String id, Entered entered, Said said, HttpServletRequest request) {
    Said looked = new Said();
    looked.body().setAll(said.body());
    if (kind.needsReason() && !entered.has("reason")) {
      looked.body().put("reason", "?");
    }
    try {
      return recorder.preview(act(kind, id, entered), Hand.looking(entered).look(looked));
    } catch (RuntimeException refused) {
      Mending.expected(EveryFailure.problem(refused, request));
      return null;
    }
  }

  private ResponseEntity<byte[]> print(
      Visit visit, Kind kind, String id, Entered entered, @Nullable JsonNode outlook, int status) {
    return press.print("acts/act.jte", visit, subjects.page(kind, id, entered, outlook), status);
  }
}
