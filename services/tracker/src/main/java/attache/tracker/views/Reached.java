package attache.tracker.views;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** How far the live view is known to have come; lets readers wait for what they wrote. */
public final class Reached {
  /** How often a reader asks the database, should another instance be one that follows. */
  private static final Duration LOOK = Duration.ofMillis(25);

  /** How long what the database said is taken for true; it is asked anew twice as often. */
  private static final long GOOD_FOR = Duration.ofSeconds(1).toNanos();

  /** Where the view is, and until when that may be said without asking. */
  private record Here(Stand stand, long until) {}

  private final LongSupplier inDatabase;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final Condition asked = lock.newCondition();
  private final Map<Integer, Place> followed = new HashMap<>();
  private final Map<Integer, Long> upset = new HashMap<>();
  private int waiting;
  private volatile long position;
  private volatile @Nullable Here here;

  /**
   * @param inDatabase asks the database for the position of the segment that came least far
   */
  public Reached(LongSupplier inDatabase) {
    this.inDatabase = inDatabase;
  }

  /** A segment that this instance follows is there; with all of them, the view is known to be. */
  void to(Place place) {
    lock.lock();
    try {
      followed.put(place.segment(), place);
      if (followed.size() >= place.segments()) {
        Stand stand = stand(place.slot());
        boolean calm = followed.values().stream().allMatch(this::isCalm);
        here = calm ? new Here(stand, System.nanoTime() + GOOD_FOR) : null;
        raise(stand.position());
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean isCalm(Place place) {
    return place.upheavals() > upset.getOrDefault(place.segment(), -1L);
  }

  private Stand stand(short slot) {
    long least = Long.MAX_VALUE;
    long upheavals = 0;
    for (Place place : followed.values()) {
      least = Math.min(least, place.position());
      upheavals += place.upheavals();
    }
    return new Stand(slot, least, upheavals);
  }

  /**
   * Where the view is, as far as this instance knows without asking; {@code null} where it does not
   * follow with all segments, or heard nothing of the database for a second.
   */
  @Nullable Stand here() {
    Here known = here;
    return known != null && System.nanoTime() - known.until < 0 ? known.stand : null;
  }

  /**
   * Rows of a segment changed that are not of an event: nothing is known before whoever follows has
   * looked anew.
   *
   * @param before the segment as it was
   */
  void upset(Place before) {
    lock.lock();
    try {
      upset.merge(before.segment(), before.upheavals(), Math::max);
      here = null;
    } finally {
      lock.unlock();
    }
  }

  /** This instance no longer knows how far a segment is. */
  void letGo(int segment) {
    lock.lock();
    try {
      followed.remove(segment);
      here = null;
    } finally {
      lock.unlock();
    }
  }

  /** The database lost the last steps in a crash: the view is there, and comes again. */
  void fellBack(long actual) {
    lock.lock();
    try {
      position = Math.min(position, actual);
      here = null;
    } finally {
      lock.unlock();
    }
  }

  private void raise(long to) {
    if (to > position) {
      position = to;
      moved.signalAll();
    }
  }

  /** Waits until the view has reached a position; false where it did not in time. */
  public boolean await(long wanted, Duration timeout) throws InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (position < wanted) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      if (!signalled(wanted, Math.min(left, LOOK.toNanos())) && here() == null) {
        look();
      }
    }
    return true;
  }

  private void look() {
    long found = inDatabase.getAsLong();
    lock.lock();
    try {
      raise(found);
    } finally {
      lock.unlock();
    }
  }

  private boolean signalled(long wanted, long nanos) throws InterruptedException {
    lock.lock();
    waiting++;
    try {
      asked.signalAll();
      for (long left = nanos; left > 0 && position < wanted; ) {
        left = moved.awaitNanos(left);
      }
      return position >= wanted;
    } finally {
      waiting--;
      lock.unlock();
    }
  }

  /** Time for whoever follows to let events gather; over at once where a reader waits for one. */
  void rest(Duration most) throws InterruptedException {
    lock.lock();
    try {
      for (long left = most.toNanos(); left > 0 && waiting == 0; ) {
        left = asked.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
