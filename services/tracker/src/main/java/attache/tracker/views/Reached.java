package attache.tracker.views;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** How far the live view is known to have come; lets readers wait for what they wrote. */
public final class Reached {
  /** How often a reader asks the database, should another instance be the one that follows. */
  private static final Duration LOOK = Duration.ofMillis(25);

  private final LongSupplier inDatabase;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private volatile long position;

  /**
   * @param inDatabase asks the database for the position
   */
  public Reached(LongSupplier inDatabase) {
    this.inDatabase = inDatabase;
  }

  void to(long newPosition) {
    if (newPosition > position) {
      lock.lock();
      try {
        position = Math.max(position, newPosition);
        moved.signalAll();
      } finally {
        lock.unlock();
      }
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
        to(inDatabase.getAsLong());
      }
    }
    return true;
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
