package attache.tracker.exchange;

import attache.dossier.Event;
import attache.dossier.Recording;
import attache.dossier.value.RecordId;
import attache.ledger.Ledger;
import attache.ledger.Recorded;
import attache.tracker.json.EventJson;
import attache.tracker.json.Json;
import attache.tracker.json.Upcasters;
import tools.jackson.databind.node.ObjectNode;

/** What the log knows already, asked record by record. */
final class Archive {
  private final Ledger ledger;
  private final Upcasters upcasters;

  Archive(Ledger ledger, Upcasters upcasters) {
    this.ledger = ledger;
    this.upcasters = upcasters;
  }

  /** A record as it was after its first events. */
  Known known(RecordId record, long version) {
    Known known = Known.NOTHING;
    for (Recorded row : ledger.read(record.value(), 0)) {
      if (row.sequence() < version) {
        known = known.and(event(row), recording(row));
      }
    }
    return known;
  }

  private Event event(Recorded row) {
    ObjectNode data = (ObjectNode) Json.parse(row.data());
    return EventJson.read(row.name(), upcasters.apply(row.name(), row.version(), data));
  }

  private static Recording recording(Recorded row) {
    boolean imported = Json.parse(row.meta()).path("via").asString("").equals("import");
    return new Recording(row.recordedAt(), row.actor(), row.position(), imported);
  }

  boolean has(String stream) {
    return ledger.version(stream) > 0;
  }

  long position() {
    return ledger.head().position();
  }
}
