package attache.tracker.recording;

import attache.dossier.Command;
import attache.dossier.Decider;
import attache.dossier.Dossier;
import attache.dossier.Event;
import attache.dossier.Merger;
import attache.dossier.Mergers;
import attache.dossier.Recording;
import attache.dossier.Refusal;
import attache.dossier.Retold;
import attache.dossier.value.RecordId;
import attache.ledger.Appended;
import attache.ledger.IdempotencyKey;
import attache.ledger.Ledger;
import attache.tracker.desk.Circumstances;
import attache.tracker.desk.Receipt;
import attache.tracker.library.QuotedDesk;
import attache.tracker.library.QuotedMergerDesk;
import attache.tracker.library.Quotes;
import attache.tracker.log.EventReader;
import attache.tracker.log.LoggedEvent;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Decides against what the log knows now, and says where that would lead. Writes nothing. */
@Component
final class Foresight {
  private final Ledger ledger;
  private final EventReader reader;
  private final QuotedDesk quoted;
  private final QuotedMergerDesk quotedMergers;

  Foresight(Ledger ledger, EventReader reader, Quotes quotes) {
    this.ledger = ledger;
    this.reader = reader;
    this.quoted = new QuotedDesk((command, _) -> nothing(command.record()), quotes);
    this.quotedMergers = new QuotedMergerDesk((merger, _) -> nothing(merger.record()), quotes);
  }

  /** What is handed in at a desk that only checks quotes. */
  private static Receipt nothing(RecordId record) {
    return new Receipt(record, 0, List.of(), false);
  }

  /** A command, and how it would be handed in. */
  record Step(Command command, Circumstances circumstances) {}

  /**
   * Where commands on one record lead, decided the one after the other; what was recorded already
   * under its idempotency key is not decided again.
   */
  ObjectNode of(List<Step> steps) {
    RecordId record = steps.getFirst().command().record();
    List<Retold> told = told(record);
    List<Step> open = steps.stream().filter(step -> !isRecorded(step.circumstances())).toList();
    if (!open.isEmpty()) {
      open.getFirst().circumstances().expectAt(told.size());
    }
    Dossier before = Dossier.told(told);
    Dossier after = before;
    Recording now = now(steps.getFirst().circumstances());
    for (Step step : open) {
      quoted.submit(step.command(), step.circumstances());
      after = evolve(after, decide(after, step.command()), now);
    }
    return Outlook.json(record, told.size(), before, after, now.day());
  }

  private boolean isRecorded(Circumstances circumstances) {
    Circumstances.Key key = circumstances.key();
    return key != null
        && ledger
            .find(new IdempotencyKey(key.value(), key.requestHash()))
            .filter(Appended.Repeated.class::isInstance)
            .isPresent();
  }

  ObjectNode of(Merger merger, Circumstances circumstances) {
    quotedMergers.submit(merger, circumstances);
    List<Retold> asked = told(merger.record());
    circumstances.expectAt(asked.size());
    return switch (merger) {
      case Merger.Merge merge -> {
        List<Retold> survivor = told(merge.survivor());
        var decision = Mergers.merge(merge, told(merge.duplicate()), survivor);
        yield outlook(merge.survivor(), survivor, decision.survivor(), circumstances);
      }
      case Merger.Unmerge unmerge -> {
        RecordId duplicate = Mergers.duplicate(unmerge, asked);
        RecordId survivor =
            duplicate.equals(unmerge.record())
                ? Mergers.survivor(duplicate, asked)
                : unmerge.record();
        List<Retold> told = told(survivor);
        var decision = Mergers.unmerge(unmerge, duplicate, told);
        yield outlook(survivor, told, decision.survivor(), circumstances);
      }
    };
  }

  /** Whoever wrote a draft may look where its approval would lead, though not approve it. */
  private static List<Event> decide(Dossier before, Command command) {
    try {
      return Decider.decide(before, command);
    } catch (Refusal refusal) {
      if (command instanceof Command.ApproveDevelopment approve
          && refusal.kind() == Refusal.Kind.OWN_REVIEW) {
        return List.of(new Event.DevelopmentApproved(approve.development(), approve.because()));
      }
      throw refusal;
    }
  }

  private static ObjectNode outlook(
      RecordId record, List<Retold> told, Event event, Circumstances circumstances) {
    Recording now = now(circumstances);
    Dossier before = Dossier.told(told);
    return Outlook.json(
        record, told.size(), before, evolve(before, List.of(event), now), now.day());
  }

  /** Later than everything the log has. */
  private static Recording now(Circumstances circumstances) {
    return new Recording(Clock.systemUTC().instant(), circumstances.actor(), Long.MAX_VALUE, false);
  }

  private static Dossier evolve(Dossier dossier, List<Event> events, Recording now) {
    Dossier after = dossier;
    for (Event event : events) {
      after = Dossier.evolve(after, event, now);
    }
    return after;
  }

  private List<Retold> told(RecordId record) {
    return ledger.read(record.value(), 0).stream()
        .map(
            row -> {
              LoggedEvent logged = reader.ofRecord(row);
              return new Retold(row.name(), logged.event(), logged.recording());
            })
        .toList();
  }
}
