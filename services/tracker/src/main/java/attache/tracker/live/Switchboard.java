package attache.tracker.live;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The streams that are open: not too many, and none when the service stops. */
final class Switchboard {
  private final int most;
  private final Set<Line> lines = new HashSet<>();
  private boolean closed;

  Switchboard(int most) {
    this.most = most;
  }

  /** One stream more; false where there are as many as may be. */
  synchronized boolean connect(Line line) {
    return lines.size() < most && lines.add(line);
  }

  synchronized void release(Line line) {
    lines.remove(line);
    notifyAll();
  }

  synchronized int open() {
    return lines.size();
  }

  synchronized boolean anyOpen() {
    return !closed && !lines.isEmpty();
  }

  /** Hangs up on whoever has not let go after a moment. */
  synchronized void close(Duration grace) throws InterruptedException {
    closed = true;
    long end = System.nanoTime() + grace.toNanos();
    for (long left = grace.toMillis(); left > 0 && !lines.isEmpty(); ) {
      wait(left);
      left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }
    lines.forEach(Line::hangUp);
  }
}
