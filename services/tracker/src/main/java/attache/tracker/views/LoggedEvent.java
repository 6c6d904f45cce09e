package attache.tracker.views;

import attache.dossier.Event;
import attache.dossier.Recording;
import attache.ledger.Recorded;
import attache.tracker.json.EventJson;
import attache.tracker.json.Json;
import attache.tracker.json.Upcasters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event of a record as it comes from the log.
 *
 * @param sequence its place in the record's stream, from 0
 */
public record LoggedEvent(Event event, Recording recording, long sequence) {
  private static final Upcasters UPCASTERS = new Upcasters();

  /** Streams of records are named by their ids; other streams have a prefix with a colon. */
  public static boolean isOfRecord(String stream) {
    return stream.indexOf(':') < 0;
  }

  /**
   * @throws IllegalStateException where it cannot be read
   */
  public static LoggedEvent read(Recorded row) {
    ObjectNode data =
        UPCASTERS.apply(row.name(), row.version(), (ObjectNode) Json.parse(row.data()));
    return new LoggedEvent(
        EventJson.read(row.name(), data),
        new Recording(row.recordedAt(), row.actor(), row.position(), isImported(row.meta())),
        row.sequence());
  }

  private static boolean isImported(String meta) {
    JsonNode via = Json.parse(meta).get("via");
    return via != null && via.isString() && via.stringValue().equals("import");
  }
}
