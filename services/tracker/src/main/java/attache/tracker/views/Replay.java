package attache.tracker.views;

import attache.dossier.Recording;
import attache.ledger.Ledger;
import attache.ledger.Recorded;
import attache.tracker.json.EventJson;
import attache.tracker.json.Json;
import attache.tracker.json.Upcasters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes records up from the log. */
public final class Replay {
  private final Ledger ledger;
  private final Upcasters upcasters;

  public Replay(Ledger ledger, Upcasters upcasters) {
    this.ledger = ledger;
    this.upcasters = upcasters;
  }

  /**
   * The record as known at a position.
   *
   * @param discarded positions of events to leave out
   * @return {@code null} where it was not registered yet
   */
  public @Nullable Standing record(String record, long known, Set<Long> discarded) {
    Standing standing = null;
    for (Recorded event : ledger.read(record, 0)) {
      if (event.position() > known) {
        break;
      }
      if (!discarded.contains(event.position())) {
        standing = Standing.after(standing, record, read(event));
      }
    }
    return standing;
  }

  /**
   * A record after an event.
   *
   * @param event the event, as the log has it
   */
  public record Seen(Recorded event, Standing after) {}

  /**
   * A record's events after one position and up to another, with what each made of it.
   *
   * @param before the record as it was before them
   */
  public record Passage(@Nullable Standing before, List<Seen> seen) {}

  Passage between(String record, long from, long to, Set<Long> discarded) {
    Standing standing = null;
    Standing before = null;
    List<Seen> seen = new ArrayList<>();
    for (Recorded event : ledger.read(record, 0)) {
      if (event.position() > to) {
        break;
      }
      if (!discarded.contains(event.position())) {
        standing = Standing.after(standing, record, read(event));
        if (event.position() <= from) {
          before = standing;
        } else {
          seen.add(new Seen(event, standing));
        }
      }
    }
    return new Passage(before, seen);
  }

  /** Reads one event; throws where it cannot be read. */
  LoggedEvent read(Recorded row) {
    ObjectNode data =
        upcasters.apply(row.name(), row.version(), (ObjectNode) Json.parse(row.data()));
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
