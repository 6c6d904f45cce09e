package attache.tracker.pages.form;

import attache.tracker.commands.Act;
import attache.tracker.commands.Asked;
import attache.tracker.commands.Recorder;
import attache.tracker.commands.SourceRecorder;
import attache.tracker.desk.Receipt;
import attache.tracker.http.Submission;
import attache.tracker.json.Json;
import attache.tracker.pages.Texts;
import attache.tracker.pages.writing.Entered;
import attache.tracker.pages.writing.Hand;
import attache.tracker.pages.writing.Mending;
import attache.tracker.pages.writing.Said;
import attache.tracker.problems.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps an entry's source, registers its record and records its development, in that order. */
@Component
class SaveEntry {
  private static final Said NOTHING = new Said();
  private static final Act REGISTER = new Act.RegisterRecord();

  private final Recorder recorder;
  private final SourceRecorder sources;

  SaveEntry(Recorder recorder, SourceRecorder sources) {
    this.recorder = recorder;
    this.sources = sources;
  }

  /** One of the steps was refused, which was noted; those before it are recorded. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    final int status;

    private Refused(int status) {
      super(null, null, false, false);
      this.status = status;
    }
  }

  /** Where it would lead, as far as it is filled in; what is wrong is noted. */
  @Nullable JsonNode look(FilledForm entry, Hand hand, Texts texts, HttpServletRequest request) {
    Entered entered = entry.entered();
    Missing.note(entered, entry.text(), texts);
    Said source = entry.source();
    if (source != null) {
      attempt(() -> sources.check(hand.source(source)), source, entered, texts, request);
    }
    List<Asked> asked = new ArrayList<>();
    Said registration = entry.registration();
    if (registration != null) {
      asked.add(asked(REGISTER, hand, registration, registration.body()));
      attempt(() -> recorder.preview(asked), registration, entered, texts, request);
      if (!entered.wrong().isEmpty()) {
        return null;
      }
    }
    if (!entered.has("type") || (registration == null && !entered.has("record"))) {
      return null;
    }
    Said development = entry.development();
    asked.add(
        asked(new Act.RecordDevelopment(entry.record()), hand, development, approved(development)));
    JsonNode[] outlook = new JsonNode[1];
    attempt(() -> outlook[0] = recorder.preview(asked), development, entered, texts, request);
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

  Receipt save(FilledForm entry, Hand hand, Texts texts, HttpServletRequest request)
      throws Refused {
    Entered entered = entry.entered();
    Said source = entry.source();
    if (source != null) {
      step(() -> sources.keep(hand.source(source)), source, entered, texts, request);
    }
    Said registration = entry.registration();
    if (registration != null) {
      step(
          () -> recorder.record(REGISTER, hand.submission(REGISTER, registration, null)),
          registration,
          entered,
          texts,
          request);
    }
    Receipt[] receipt = new Receipt[1];
    step(() -> receipt[0] = develop(entry, hand), entry.development(), entered, texts, request);
    return receipt[0];
  }

  private Receipt develop(FilledForm entry, Hand hand) {
    Act act = new Act.RecordDevelopment(entry.record());
    Receipt receipt = recorder.record(act, hand.submission(act, entry.development(), null));
    if (!entry.entered().is("review", "yes")) {
      return receipt;
    }
    String draft = Json.parse(receipt.events().getLast().data()).path("development").asString();
    Act submit = new Act.SubmitForReview(entry.record(), draft);
    return recorder.record(submit, hand.submission(submit, NOTHING, null));
  }

  private static void step(
      Runnable step, Said said, Entered entered, Texts texts, HttpServletRequest request)
      throws Refused {
    Problem refused = attempt(step, said, entered, texts, request);
    if (refused != null) {
      throw new Refused(refused.type().status());
    }
  }

  /** A refusal of what was entered is noted; where it is none, nothing more can be asked for. */
  private static @Nullable Problem attempt(
      Runnable step, Said said, Entered entered, Texts texts, HttpServletRequest request) {
    try {
      step.run();
      return null;
    } catch (RuntimeException failed) {
      return Mending.expected(Mending.note(failed, said, entered, texts, request));
    }
  }
}
