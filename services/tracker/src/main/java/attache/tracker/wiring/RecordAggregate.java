package attache.tracker.wiring;

import attache.dossier.Command;
import attache.dossier.Decider;
import attache.dossier.Dossier;
import attache.dossier.Event;
import attache.dossier.Recording;
import attache.dossier.lifecycle.RecordClass;
import attache.tracker.desk.Circumstances;
import attache.tracker.desk.Circumstances.Via;
import attache.tracker.json.EventJson;
import attache.tracker.log.Unreadable;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;

/** A record as Axon knows it: it holds a dossier and leaves every decision to the decider. */
final class RecordAggregate {

  /** A command on its way to the record. */
  record HandedIn(Command command, Circumstances circumstances) {}

  /**
   * An event of a record on its way to the log and back.
   *
   * @param name its name in the log
   */
  record Noted(String name, Event event, Way way, Recording recording) {

    /** One that is not in the log yet: it has neither a position nor a time. */
    static Noted now(String name, Event event, Circumstances circumstances) {
      return new Noted(
          name,
          event,
          Way.of(circumstances),
          new Recording(
              Instant.EPOCH, circumstances.actor(), 0, circumstances.via() == Via.IMPORT));
    }

    boolean isInTheLog() {
      return recording.position() > 0;
    }
  }

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private final String id;

  private Dossier dossier = Dossier.BLANK;
  private long version;

  RecordAggregate(String id) {
    this.id = id;
  }

  void handle(HandedIn handed) {
    Circumstances circumstances = handed.circumstances();
    expect(circumstances, handed.command() instanceof Command.Register);
    List<Event> events = Decider.decide(dossier, handed.command());
    for (Event event : events) {
      String name = EventJson.name(event, recordClass(event));
      AggregateLifecycle.apply(Noted.now(name, event, circumstances));
    }
  }

  void expect(Circumstances circumstances) {
    expect(circumstances, false);
  }

  /** Refuses where the sender has seen another version, or one of what it would begin. */
  private void expect(Circumstances circumstances, boolean begins) {
    if (begins || dossier instanceof Dossier.Open) {
      circumstances.expectAt(version);
    }
  }

  long version() {
    return version;
  }

  /** Takes an event that was decided with another record. */
  void note(Event event, Circumstances circumstances) {
    if (dossier instanceof Dossier.Open open) {
      String name = EventJson.name(event, open.registration().recordClass());
      AggregateLifecycle.apply(Noted.now(name, event, circumstances));
    }
  }

  /** A record's first event registers it and is applied before the next one is named. */
  private RecordClass recordClass(Event event) {
    return switch (dossier) {
      case Dossier.Open open -> open.registration().recordClass();
      case Dossier.Blank _ -> ((Event.RecordRegistered) event).registration().recordClass();
    };
  }

  @EventSourcingHandler
  void on(Noted noted) {
    try {
      dossier = Dossier.evolve(dossier, noted.event(), noted.recording());
    } catch (RuntimeException nonsense) {
      throw noted.isInTheLog()
          ? new Unreadable(id, noted.recording().position(), nonsense)
          : nonsense;
    }
    version++;
  }
}
