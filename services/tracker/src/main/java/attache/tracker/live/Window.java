package attache.tracker.live;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The log's latest events, held once for all streams: what one reader put in, everybody takes out.
 * Its size is bounded; who is too slow for it reads the log.
 */
final class Window {
  private static final int MOST_FRAMES = 4_096;
  private static final long MOST_BYTES = 16L << 20;
  private static final int AT_ONCE = 256;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final TreeMap<Long, Frame> frames = new TreeMap<>();
  private long bytes;
  private long last;
  private boolean closed;

  /** Forgets everything and goes on after a position. */
  void restart(long position) {
    lock.lock();
    try {
      frames.clear();
      bytes = 0;
      last = position;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Adds the events that follow. */
  void add(List<Frame> following) {
    lock.lock();
    try {
      for (Frame frame : following) {
        frames.put(frame.position(), frame);
        bytes += frame.bytes().length;
        last = frame.position();
      }
      while (frames.size() > MOST_FRAMES || bytes > MOST_BYTES) {
        bytes -= frames.pollFirstEntry().getValue().bytes().length;
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** What follows a position; waits for it, but no longer than is given. */
  Next after(long position, Duration wait) throws InterruptedException {
    lock.lock();
    try {
      for (long left = wait.toNanos(); position >= last && !closed && left > 0; ) {
        left = changed.awaitNanos(left);
      }
      if (closed) {
        return new Next.End();
      }
      if (position >= last) {
        return new Next.Silence();
      }
      if (!frames.containsKey(position + 1)) {
        return new Next.Passed();
      }
      List<Frame> following =
          frames.tailMap(position, false).values().stream().limit(AT_ONCE).toList();
      return new Next.Frames(following, following.getLast().position());
    } finally {
      lock.unlock();
    }
  }

  /** Waits; false where the window was closed meanwhile. */
  boolean pause(Duration time) throws InterruptedException {
    return !(after(Long.MAX_VALUE, time) instanceof Next.End);
  }

  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
