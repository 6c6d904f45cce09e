package attache.tracker.views;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** How far the live view is known to have come; lets readers wait for what they wrote. */
public final class Reached {
  /** How often a reader asks the database, should another instance be one that follows. */
  private static final Duration LOOK = Duration.ofMillis(25);

  private final LongSupplier inDatabase;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final Map<Integer, Long> followed = new HashMap<>();
  private volatile long position;

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
      followed.put(place.segment(), place.position());
      if (followed.size() >= place.segments()) {
        raise(followed.values().stream().mapToLong(Long::longValue).min().orElse(0));
      }
    } finally {
      lock.unlock();
    }
  }

  /** This instance no longer knows how far a segment is. */
  void letGo(int segment) {
    lock.lock();
    try {
      followed.remove(segment);
    } finally {
      lock.unlock();
    }
  }

  /** The database lost the last steps in a crash: the view is there, and comes again. */
  void fellBack(long actual) {
    lock.lock();
    try {
      position = Math.min(position, actual);
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
      if (!signalled(wanted, Math.min(left, LOOK.toNanos()))) {
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
    try {
      for (long left = nanos; left > 0 && position < wanted; ) {
        left = moved.awaitNanos(left);
      }
      return position >= wanted;
    } finally {
      lock.unlock();
    }
  }
}
