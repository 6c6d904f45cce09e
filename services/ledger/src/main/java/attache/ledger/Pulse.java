package attache.ledger;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How far the log is known to reach; wakes those who wait for more. */
final class Pulse {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private volatile long position;

  void reached(long newPosition) {
    if (newPosition <= position) {
      return;
    }
    lock.lock();
    try {
      position = Math.max(position, newPosition);
      moved.signalAll();
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
}
