package attache.tracker.exchange;

import attache.dossier.value.RecordId;
import attache.ledger.Ledger;
import attache.ledger.Recorded;
import attache.tracker.log.EventReader;
import attache.tracker.log.LoggedEvent;

/** What the log knows already, asked record by record. */
final class Archive {
  private final Ledger ledger;
  private final EventReader reader;

  Archive(Ledger ledger, EventReader reader) {
    this.ledger = ledger;
    this.reader = reader;
  }

  /** A record as it was after its first events. */
  Known known(RecordId record, long version) {
    Known known = Known.NOTHING;
    for (Recorded row : ledger.read(record.value(), 0)) {
      if (row.sequence() < version) {
        LoggedEvent logged = reader.ofRecord(row);
        known = known.and(logged.event(), logged.recording());
      }
    }
    return known;
  }

  boolean has(String stream) {
    return ledger.version(stream) > 0;
  }

  long position() {
    return ledger.head().position();
  }
}
