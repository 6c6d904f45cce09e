package attache.ledger;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The appends that wait to be written: bounded in number and in bytes, taken in batches. */
final class Waiting {

  /** A fraction of a commit. */
  private static final Duration LONGEST_LINGER = Duration.ofNanos(50_000);

  /** Beyond that, it is better to write these now while the others prepare theirs. */
  private static final int LARGEST_COMPANY = 16;

  private final LedgerSettings settings;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ArrayDeque<Pending> queue = new ArrayDeque<>();
  private long bytes;
  private volatile int size;
  private volatile boolean closed;

  Waiting(LedgerSettings settings) {
    this.settings = settings;
  }

  void add(Pending pending) {
    lock.lock();
    try {
      if (closed) {
        throw new LedgerClosed();
      }
      if (queue.size() >= settings.mostWaiting()
          || (!queue.isEmpty() && bytes + pending.bytes() > settings.mostWaitingBytes())) {
        throw new LedgerBusy(queue.size(), 1);
      }
      queue.add(pending);
      size = queue.size();
      bytes += pending.bytes();
      if (queue.size() == 1) {
        changed.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until something does; false once closed and drained.
   *
   * @param company how many appends may well come at once, because their callers have just had an
   *     answer: worth a moment's waiting, or else they miss this batch and wait for two
   */
  boolean await(int company) {
    linger(Math.min(company, LARGEST_COMPANY));
    lock.lock();
    try {
      while (queue.isEmpty() && !closed) {
        changed.awaitUninterruptibly();
      }
      return !queue.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** All that wait, up to a batch. */
  List<Pending> take() {
    lock.lock();
    try {
      var batch = new ArrayList<Pending>(Math.min(queue.size(), settings.mostEvents()));
      int events = 0;
      long taken = 0;
      while (!queue.isEmpty()) {
        var next = queue.peek();
        events += next.leaves().size();
        taken += next.bytes();
        if (!batch.isEmpty() && (events > settings.mostEvents() || taken > settings.mostBytes())) {
          break;
        }
        batch.add(queue.remove());
        bytes -= next.bytes();
      }
      size = queue.size();
      return batch;
    } finally {
      lock.unlock();
    }
  }

  /** First in the queue, however full and even where it is closed: it may be recorded already. */
  void putBack(Pending pending) {
    lock.lock();
    try {
      queue.addFirst(pending);
      size = queue.size();
      bytes += pending.bytes();
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Watches without sleeping: a thread that sleeps is woken later than the moment lasts. */
  @SuppressWarnings("ThreadPriorityCheck")
  private void linger(int company) {
    if (company < 2) {
      return;
    }
    long end = System.nanoTime() + LONGEST_LINGER.toNanos();
    while (size < company && !closed && System.nanoTime() < end) {
      Thread.yield();
    }
  }

  boolean isIdle() {
    return size == 0 && !closed;
  }

  /** How many wait now. */
  int size() {
    return size;
  }

  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }
}
