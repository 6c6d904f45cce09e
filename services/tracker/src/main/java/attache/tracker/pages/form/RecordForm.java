package attache.tracker.pages.form;

import attache.tracker.commands.Act;
import attache.tracker.commands.Asked;
import attache.tracker.commands.Recorder;
import attache.tracker.commands.SourceRecorder;
import attache.tracker.desk.Receipt;
import attache.tracker.http.Submission;
import attache.tracker.json.Json;
import attache.tracker.pages.Press;
import attache.tracker.pages.Texts;
import attache.tracker.pages.Visit;
import attache.tracker.pages.writing.Entered;
import attache.tracker.pages.writing.Hand;
import attache.tracker.pages.writing.Mending;
import attache.tracker.pages.writing.Said;
import attache.tracker.pages.writing.Wrong;
import attache.tracker.problems.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The form in which analysts record what a source says: filled in, looked at, recorded. */
@RestController
@Hidden
class RecordForm {
  private static final Said NOTHING = new Said();
  private static final Act REGISTER = new Act.RegisterRecord();

  private final Recorder recorder;
  private final SourceRecorder sources;
  private final Desktop desktop;
  private final Press press;

  RecordForm(Recorder recorder, SourceRecorder sources, Desktop desktop, Press press) {
    this.recorder = recorder;
    this.sources = sources;
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
      return take(visit, entered, request);
    } catch (RuntimeException failed) {
      Problem problem = Mending.note(failed, NOTHING, entered, visit.texts(), request);
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
    Entry entry = new Entry(entered, desktop.text(entered));
    JsonNode outlook = hand == null ? null : look(entry, hand, visit.texts(), request);
    if (!save || hand == null || !entered.wrong().isEmpty()) {
      int status = entered.wrong().isEmpty() || visit.part() ? 200 : 422;
      return print(visit, entered, outlook, status);
    }
    try {
      return record(entry, hand, wanted.equals("next"), visit.texts(), request);
    } catch (NotRecorded refused) {
      return print(visit, entered, outlook, refused.status);
    }
  }

  /** What was entered, as the acts it asks for. */
  private record Entry(
      Entered entered,
      @Nullable Said source,
      @Nullable Said registration,
      Said development,
      String record,
      String text) {
    Entry(Entered entered, String text) {
      this(
          entered,
          Filled.source(entered),
          Filled.registration(entered),
          Filled.development(entered, text),
          entered.has("record") ? entered.or("record", "") : Filled.newRecord(entered),
          text);
    }
  }

  private static final class NotRecorded extends Exception {
    private static final long serialVersionUID = 1L;
    private final int status;

    NotRecorded(int status) {
      super(null, null, false, false);
      this.status = status;
    }
  }

  /** Where it would lead, as far as it is filled in; what is wrong is noted. */
  private @Nullable JsonNode look(Entry entry, Hand hand, Texts texts, HttpServletRequest request) {
    Entered entered = entry.entered;
    Missing.note(entered, entry.text, texts);
    if (entry.source != null) {
      attempt(
          () -> sources.check(hand.source(entry.source)), entry.source, entered, texts, request);
    }
    List<Asked> asked = new ArrayList<>();
    if (entry.registration != null) {
      asked.add(asked(REGISTER, hand, entry.registration, entry.registration.body()));
      attempt(() -> recorder.preview(asked), entry.registration, entered, texts, request);
      if (!entered.wrong().isEmpty()) {
        return null;
      }
    }
    if (!entered.has("type") || (entry.registration == null && !entered.has("record"))) {
      return null;
    }
    Said counted = entry.development;
    asked.add(asked(new Act.RecordDevelopment(entry.record), hand, counted, approved(counted)));
    JsonNode[] outlook = new JsonNode[1];
    attempt(() -> outlook[0] = recorder.preview(asked), counted, entered, texts, request);
    return outlook[0];
  }

  /** An act as it is recorded, and so not looked at again once it is, but for other words. */
  private static Asked asked(Act act, Hand hand, Said said, ObjectNode looked) {
    return new Asked(act, new Submission(looked, hand.submission(act, said, null).circumstances()));
  }

  /** A draft is looked at as if it were approved. */
  private static ObjectNode approved(Said development) {
    ObjectNode looked = development.body().deepCopy();
    looked.remove("draft");
    return looked;
  }

  private static boolean attempt(
      Runnable step, Said said, Entered entered, Texts texts, HttpServletRequest request) {
    try {
      step.run();
      return true;
    } catch (RuntimeException refused) {
      expected(Mending.note(refused, said, entered, texts, request));
      return false;
    }
  }

  private ResponseEntity<byte[]> record(
      Entry entry, Hand hand, boolean next, Texts texts, HttpServletRequest request)
      throws NotRecorded {
    if (entry.source != null) {
      step(
          () -> sources.keep(hand.source(entry.source)),
          entry.source,
          entry.entered,
          texts,
          request);
    }
    if (entry.registration != null) {
      step(
          () -> recorder.record(REGISTER, hand.submission(REGISTER, entry.registration, null)),
          entry.registration,
          entry.entered,
          texts,
          request);
    }
    Receipt[] receipt = new Receipt[1];
    step(() -> receipt[0] = develop(entry, hand), entry.development, entry.entered, texts, request);
    desktop.shown(receipt[0]);
    String source =
        entry.source == null ? entry.entered.value("source") : Filled.newSource(entry.entered);
    return hand.leadTo(
        next ? Desktop.next(source, entry.record) : "/records/" + entry.record + "#developments");
  }

  private Receipt develop(Entry entry, Hand hand) {
    Act act = new Act.RecordDevelopment(entry.record);
    Receipt receipt = recorder.record(act, hand.submission(act, entry.development, null));
    if (!entry.entered.is("review", "yes")) {
      return receipt;
    }
    String draft = Json.parse(receipt.events().getLast().data()).path("development").asString();
    Act submit = new Act.SubmitForReview(entry.record, draft);
    return recorder.record(submit, hand.submission(submit, NOTHING, null));
  }

  private static void step(
      Runnable step, Said said, Entered entered, Texts texts, HttpServletRequest request)
      throws NotRecorded {
    try {
      step.run();
    } catch (RuntimeException refused) {
      Problem problem = expected(Mending.note(refused, said, entered, texts, request));
      throw new NotRecorded(problem.type().status());
    }
  }

  /** A refusal of what was entered; where it is none, nothing more can be asked for. */
  private static Problem expected(Problem refused) {
    if (refused.type().status() >= 500) {
      throw refused;
    }
    return refused;
  }

  private ResponseEntity<byte[]> print(
      Visit visit, Entered entered, @Nullable JsonNode outlook, int status) {
    return press.print("form/record.jte", visit, desktop.sheet(entered, outlook), status);
  }

  static Wrong wrong(Texts texts, String key) {
    return new Wrong(texts.say(key), null);
  }
}
