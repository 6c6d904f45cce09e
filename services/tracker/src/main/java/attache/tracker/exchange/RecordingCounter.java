package attache.tracker.exchange;

import attache.dossier.Command;
import attache.dossier.Event;
import attache.dossier.Recording;
import attache.ledger.LedgerBusy;
import attache.tracker.desk.Circumstances;
import attache.tracker.desk.Desk;
import attache.tracker.desk.Receipt;
import attache.tracker.json.BadInput;
import attache.tracker.json.EventJson;
import attache.tracker.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Hands records to the desk, which writes them to the log. */
final class RecordingCounter implements Counter {
  /** While others fill the log's queue an import waits for its turn: it has no other work. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Desk desk;
  private final Archive archive;
  private final Circumstances circumstances;

  RecordingCounter(Desk desk, Archive archive, String actor) {
    this.desk = desk;
    this.archive = archive;
    this.circumstances = new Circumstances(actor, Circumstances.Via.IMPORT, null, null);
  }

  @Override
  public Decision handIn(Command.ImportRecord record, Piece piece) {
    Receipt receipt;
    try {
      receipt = submit(record);
    } catch (BadInput misquoted) {
      Known known = archive.known(record.record(), Long.MAX_VALUE);
      if (!known.saysAllOf(record)) {
        throw misquoted;
      }
      return new Decision(known, List.of(), known, 0);
    }
    long versionBefore = receipt.version() - receipt.events().size();
    Known before =
        versionBefore == 0 ? Known.NOTHING : archive.known(record.record(), versionBefore);
    Known after = before;
    List<Event> events = new ArrayList<>();
    long position = 0;
    for (Receipt.Line line : receipt.events()) {
      Event event = EventJson.read(line.name(), Json.parse(line.data()));
      position = line.position();
      events.add(event);
      after =
          after.and(event, new Recording(line.recordedAt(), circumstances.actor(), position, true));
    }
    return new Decision(before, events, after, position);
  }

  private Receipt submit(Command.ImportRecord record) {
    Instant giveUp = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        return desk.submit(record, circumstances);
      } catch (LedgerBusy busy) {
        if (Instant.now().isAfter(giveUp)) {
          throw busy;
        }
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    }
  }
}
