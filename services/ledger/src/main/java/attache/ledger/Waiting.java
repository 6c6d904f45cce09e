package attache.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The appends that wait to be written: bounded in number and in bytes, taken in batches. */
final class Waiting {

  private final LedgerSettings settings;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ArrayDeque<Pending> queue = new ArrayDeque<>();
  private long bytes;
  private boolean closed;

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
      bytes += pending.bytes();
      if (queue.size() == 1) {
        changed.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /** All that wait, up to a batch, as soon as something does; empty once closed and drained. */
  List<Pending> take() {
    lock.lock();
    try {
      while (queue.isEmpty() && !closed) {
        changed.awaitUninterruptibly();
      }
      var batch = new ArrayList<Pending>(Math.min(queue.size(), settings.mostEvents()));
      int events = 0;
      long size = 0;
      while (!queue.isEmpty()) {
        var next = queue.peek();
        events += next.append().events().size();
        size += next.bytes();
        if (!batch.isEmpty() && (events > settings.mostEvents() || size > settings.mostBytes())) {
          break;
        }
        batch.add(queue.remove());
        bytes -= next.bytes();
      }
      return batch;
    } finally {
      lock.unlock();
    }
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
