package attache.ledger;

import java.time.Duration;
import java.util.List;

/**
 * One reader's way along the log. Positions have no gaps and come in commit order, so what was read
 * is all there is: nothing appears behind a reader later.
 *
 * <p>Holds no resource while it waits and needs no closing. For one thread at a time.
 */
public final class Tail {

  private final Ledger ledger;
  private final Recent recent;
  private long position;

  Tail(Ledger ledger, Recent recent, long position) {
    this.ledger = ledger;
    this.recent = recent;
    this.position = position;
  }

  /** The last position handed out. */
  public long position() {
    return position;
  }

  /**
   * The next events, at once where there are some; otherwise waits for the first.
   *
   * @return oldest first, at most {@code limit}; empty when none came in time
   */
  public List<Recorded> next(int limit, Duration timeout) throws InterruptedException {
    return ledger.await(position + 1, timeout) ? take(limit) : List.of();
  }

  /**
   * The next events there are, without waiting; for whoever knows of some, also from the database.
   *
   * @return oldest first, at most {@code limit}
   */
  public List<Recorded> take(int limit) {
    var events = recent.after(position, limit);
    if (events.isEmpty()) {
      events = ledger.read(position, limit);
    }
    if (!events.isEmpty()) {
      position = events.getLast().position();
    }
    return events;
  }
}
