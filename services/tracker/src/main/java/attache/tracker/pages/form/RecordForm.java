package attache.tracker.pages.form;

import attache.tracker.commands.Act;
import attache.tracker.commands.Asked;
import attache.tracker.commands.Recorder;
import attache.tracker.commands.SourceRecorder;
import attache.tracker.desk.Receipt;
import attache.tracker.json.Json;
import attache.tracker.pages.Press;
import attache.tracker.pages.Texts;
import attache.tracker.pages.Visit;
import attache.tracker.pages.writing.Entered;
import attache.tracker.pages.writing.Hand;
import attache.tracker.pages.writing.Mending;
import attache.tracker.pages.writing.Said;
import attache.tracker.pages.writing.Wrong;
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

/** The form in which analysts record what a source says: filled in, looked at, recorded. */
@RestController
@Hidden
class RecordForm {
  private static final Said NOTHING = new Said();

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
    String wanted = entered.value("do");
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
          () -> sources.check(hand.submission("source", entry.source, null)),
          entry.source,
          entered,
          texts,
          request);
    }
    List<Asked> asked = new ArrayList<>();
    if (entry.registration != null) {
      asked.add(
          new Asked(new Act.RegisterRecord(), hand.submission("record", entry.registration, null)));
      attempt(() -> recorder.preview(asked), entry.registration, entered, texts, request);
      if (!entered.wrong().isEmpty()) {
        return null;
      }
    }
    if (!entered.has("type") || (entry.registration == null && !entered.has("record"))) {
      return null;
    }
    Said counted = entry.development;
    asked.add(
        new Asked(
            new Act.RecordDevelopment(entry.record),
            hand.submission("look", approved(counted), null)));
    JsonNode[] outlook = new JsonNode[1];
    attempt(() -> outlook[0] = recorder.preview(asked), counted, entered, texts, request);
    return outlook[0];
  }

  /** A draft is looked at as if it were approved. */
  private static Said approved(Said development) {
    Said looked = new Said();
    looked.body().setAll(development.body());
    looked.body().remove("draft");
    return looked;
  }

  private static boolean attempt(
      Runnable step, Said said, Entered entered, Texts texts, HttpServletRequest request) {
    try {
      step.run();
      return true;
    } catch (RuntimeException refused) {
      Mending.note(refused, said, entered, texts, request);
      return false;
    }
  }

  private ResponseEntity<byte[]> record(
      Entry entry, Hand hand, boolean next, Texts texts, HttpServletRequest request)
      throws NotRecorded {
    if (entry.source != null) {
      step(
          () -> sources.keep(hand.submission("source", entry.source, null)),
          entry.source,
          entry.entered,
          texts,
          request);
    }
    if (entry.registration != null) {
      step(
          () ->
              recorder.record(
                  new Act.RegisterRecord(), hand.submission("record", entry.registration, null)),
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
    Receipt receipt =
        recorder.record(
            new Act.RecordDevelopment(entry.record),
            hand.submission("development", entry.development, null));
    if (!entry.entered.is("review", "yes")) {
      return receipt;
    }
    String draft = Json.parse(receipt.events().getLast().data()).path("development").asString();
    return recorder.record(
        new Act.SubmitForReview(entry.record, draft), hand.submission("review", NOTHING, null));
  }

  private static void step(
      Runnable step, Said said, Entered entered, Texts texts, HttpServletRequest request)
      throws NotRecorded {
    try {
      step.run();
    } catch (RuntimeException refused) {
      throw new NotRecorded(Mending.note(refused, said, entered, texts, request).type().status());
    }
  }

  private ResponseEntity<byte[]> print(
      Visit visit, Entered entered, @Nullable JsonNode outlook, int status) {
    return press.print("form/record.jte", visit, desktop.sheet(entered, outlook), status);
  }

  static Wrong wrong(Texts texts, String key) {
    return new Wrong(texts.say(key), null);
  }
}
