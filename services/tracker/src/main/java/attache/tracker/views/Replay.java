package attache.tracker.views;

import attache.ledger.Ledger;
import attache.ledger.Recorded;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes a record up from the log. */
public final class Replay {
  private Replay() {}

  /**
   * The record as known at a position.
   *
   * @param discarded positions of events to leave out
   * @return {@code null} where it was not registered yet
   */
  public static @Nullable Standing of(
      Ledger ledger, String record, long known, Set<Long> discarded) {
    Standing standing = null;
    for (Recorded event : ledger.read(record, 0)) {
      if (event.position() > known) {
        break;
      }
      if (!discarded.contains(event.position())) {
        standing = Standing.after(standing, record, LoggedEvent.read(event));
      }
    }
    return standing;
  }
}
