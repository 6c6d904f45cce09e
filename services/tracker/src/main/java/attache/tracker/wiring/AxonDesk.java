package attache.tracker.wiring;

import attache.dossier.Command;
import attache.dossier.Merger;
import attache.dossier.value.RecordId;
import attache.ledger.Ledger;
import attache.ledger.Recorded;
import attache.tracker.desk.Circumstances;
import attache.tracker.desk.Desk;
import attache.tracker.desk.MergerDesk;
import attache.tracker.desk.Receipt;
import attache.tracker.log.EventReader;
import java.util.List;

/** The desk over Axon's command bus. */
final class AxonDesk implements Desk, MergerDesk {
  private final Commands commands;
  private final Ledger ledger;
  private final EventReader reader;

  AxonDesk(Commands commands, Ledger ledger, EventReader reader) {
    this.commands = commands;
    this.ledger = ledger;
    this.reader = reader;
  }

  @Override
  public Receipt submit(Command command, Circumstances circumstances) {
    String stream = command.record().value();
    var answer =
        commands.send(stream, new RecordAggregate.HandedIn(command, circumstances), circumstances);
    return receipt(command.record(), answer.events(), answer.repeated());
  }

  @Override
  public Receipt submit(Merger merger, Circumstances circumstances) {
    String stream = merger.record().value();
    var answer =
        commands.send(stream, new TwoRecords.HandedIn(merger, circumstances), circumstances);
    return receipt(merger.record(), answer.events(), answer.repeated());
  }

  private Receipt receipt(RecordId asked, List<Recorded> events, boolean repeated) {
    if (events.isEmpty()) {
      return new Receipt(asked, ledger.version(asked.value()), List.of(), repeated);
    }
    // A repeated request may have named another record than it does now: ids can be generated.
    Recorded last = events.getLast();
    return new Receipt(
        new RecordId(last.stream()),
        last.sequence() + 1,
        events.stream().map(this::line).toList(),
        repeated);
  }

  /** What is repeated may have been recorded in an older version. */
  private Receipt.Line line(Recorded event) {
    return new Receipt.Line(
        event.position(), event.name(), event.recordedAt(), reader.today(event).data());
  }
}
