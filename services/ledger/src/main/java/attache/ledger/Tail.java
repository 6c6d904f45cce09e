package attache.ledger;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reader's way along the log. Positions have no gaps and come in commit order, so what was read
 * is all there is: nothing appears behind a reader later.
 *
 * <p>Holds no resource while it waits and needs no closing. For one thread at a time.
 */
public final class Tail {

  private final Ledger ledger;
  private final Recent recent;
  private final Pulse pulse;
  private long position;

  Tail(Ledger ledger, Recent recent, Pulse pulse, long position) {
    this.ledger = ledger;
    this.recent = recent;
    this.pulse = pulse;
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
   * The next event while it is being written, for who wants to be ready for it: it may be there in
   * a moment, or never. Waits until there is one, or until {@link #next} has some.
   *
   * @return {@code null} where {@link #next} has some, and where nothing came in time
   */
  public @Nullable Recorded coming(Duration timeout) throws InterruptedException {
    return pulse.awaitComing(position + 1, timeout);
  }

  /**
   * Waits until what was coming is there; then it counts as handed out.
   *
   * @return false where it is not there, or not yet
   */
  public boolean came(Recorded coming, Duration timeout) throws InterruptedException {
    pulse.awaitOutcome(coming, timeout);
    var events = recent.after(position, 1);
    if (events.isEmpty() || events.getFirst() != coming) {
      return false;
    }
    position = coming.position();
    return true;
  }

  /**
   * The next events there are, without waiting; for whoever knows of some, also from the database.
   *
   * @return oldest first, at most {@code limit}, fewer where they are large
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
