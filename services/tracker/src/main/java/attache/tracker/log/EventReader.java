package attache.tracker.log;

import attache.dossier.Recording;
import attache.dossier.source.SourceEvent;
import attache.ledger.Recorded;
import attache.tracker.json.EventJson;
import attache.tracker.json.Json;
import attache.tracker.json.SourceJson;
import attache.tracker.json.Upcasters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the log's rows as events of today, whatever version they were written in. */
public final class EventReader {
  private final Upcasters upcasters;

  public EventReader(Upcasters upcasters) {
    this.upcasters = upcasters;
  }

  /**
   * The event of a record.
   *
   * @throws Unreadable where it makes no sense
   */
  public LoggedEvent ofRecord(Recorded row) {
    try {
      return new LoggedEvent(
          EventJson.read(row.name(), data(row)),
          new Recording(row.recordedAt(), row.actor(), row.position(), isImported(row)),
          row.sequence());
    } catch (RuntimeException nonsense) {
      throw new Unreadable(row, nonsense);
    }
  }

  /**
   * The event of a source document.
   *
   * @throws Unreadable where it makes no sense
   */
  public SourceEvent ofSource(Recorded row) {
    try {
      return SourceJson.read(row.name(), data(row));
    } catch (RuntimeException nonsense) {
      throw new Unreadable(row, nonsense);
    }
  }

  /**
   * A row with its data in the shape of today, for whoever looks into that by itself; as it is
   * where it makes no sense.
   */
  public Recorded today(Recorded row) {
    int version = upcasters.today(row.name());
    // most need not be parsed to see that they are of today, and nothing is told again in them
    if (row.version() == version && !row.data().contains("\"told\":")) {
      return row;
    }
    try {
      return new Recorded(
          row.position(),
          row.stream(),
          row.sequence(),
          row.id(),
          row.name(),
          version,
          row.recordedAt(),
          row.actor(),
          data(row).toString(),
          row.meta(),
          row.hash());
    } catch (RuntimeException nonsense) {
      return row;
    }
  }

  private ObjectNode data(Recorded row) {
    return today(row.name(), row.version(), (ObjectNode) Json.parse(row.data()));
  }

  /** Events are told again within others, in the version they were told in. */
  private ObjectNode today(String name, int version, ObjectNode data) {
    ObjectNode current = upcasters.apply(name, version, data);
    for (JsonNode told : current.path("told")) {
      if (told instanceof ObjectNode retold && retold.get("data") instanceof ObjectNode inner) {
        retold.set(
            "data", today(retold.path("name").asString(), retold.path("version").asInt(), inner));
      }
    }
    return current;
  }

  private static boolean isImported(Recorded row) {
    // canonical JSON has no spaces, so most need not be parsed to see that they say otherwise
    return row.meta().contains("\"via\":\"import\"")
        && Json.parse(row.meta()).path("via").asString("").equals("import");
  }
}
