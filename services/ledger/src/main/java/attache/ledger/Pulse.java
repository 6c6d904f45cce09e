package attache.ledger;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** How far the log is known to reach, and what is on its way there; wakes those who wait for it. */
final class Pulse {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final Condition stirred = lock.newCondition();
  private volatile long position;
  private volatile @Nullable Recorded coming;

  void reached(long newPosition) {
    if (newPosition <= position) {
      return;
    }
    lock.lock();
    try {
      position = Math.max(position, newPosition);
      coming = null;
      // who made ready is first to go on: somebody waits for what they do
      stirred.signalAll();
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * What is being written at the log's end, and may never get there; {@code null} once it is not.
   */
  void coming(@Nullable Recorded event) {
    if (coming == event) {
      return;
    }
    lock.lock();
    try {
      coming = event;
      stirred.signalAll();
    } finally {
      lock.unlock();
    }
  }

  long position() {
    return position;
  }

  boolean await(long wanted, Duration timeout) throws InterruptedException {
    if (position >= wanted) {
      return true;
    }
    lock.lock();
    try {
      for (long left = timeout.toNanos(); left > 0 && position < wanted; ) {
        left = moved.awaitNanos(left);
      }
      return position >= wanted;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until the log has reached a position, or something is on its way there.
   *
   * @return what is on its way
   */
  @Nullable Recorded awaitComing(long wanted, Duration timeout) throws InterruptedException {
    lock.lock();
    try {
      for (long left = timeout.toNanos(); left > 0 && position < wanted && !isComing(wanted); ) {
        left = stirred.awaitNanos(left);
      }
      return position < wanted && isComing(wanted) ? coming : null;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for as long as this is on its way; then it is there, or it is not. */
  void awaitOutcome(Recorded event, Duration timeout) throws InterruptedException {
    lock.lock();
    try {
      for (long left = timeout.toNanos(); left > 0 && coming == event; ) {
        left = stirred.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean isComing(long wanted) {
    Recorded event = coming;
    return event != null && event.position() == wanted;
  }
}
