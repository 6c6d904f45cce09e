package attache.tracker.views;

import attache.ledger.Ledger;
import attache.ledger.Recorded;
import attache.tracker.log.EventReader;
import attache.tracker.log.LoggedEvent;
import attache.tracker.problems.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes records up from the log. */
public final class Replay {
  private final Ledger ledger;
  private final EventReader reader;

  public Replay(Ledger ledger, EventReader reader) {
    this.ledger = ledger;
    this.reader = reader;
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
      Deadline.check();
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
   * @param event the event, in the shape of today
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
      Deadline.check();
      if (event.position() > to) {
        break;
      }
      if (!discarded.contains(event.position())) {
        standing = Standing.after(standing, record, read(event));
        if (event.position() <= from) {
          before = standing;
        } else {
          seen.add(new Seen(reader.today(event), standing));
        }
      }
    }
    return new Passage(before, seen);
  }

  /** Reads one event; throws where it cannot be read. */
  LoggedEvent read(Recorded row) {
    return reader.ofRecord(row);
  }
}
