package attache.tracker.live;

import attache.ledger.Ledger;
import attache.ledger.Tail;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one reader of the log's end for all streams; it reads while there is any. */
final class Follower {
  private static final Logger log = LoggerFactory.getLogger(Follower.class);
  private static final int PAGE = 256;
  private static final Duration BREATH = Duration.ofMillis(500);

  private final Ledger ledger;
  private final Window window;
  private final Switchboard switchboard;
  private boolean reading;

  Follower(Ledger ledger, Window window, Switchboard switchboard) {
    this.ledger = ledger;
    this.window = window;
    this.switchboard = switchboard;
  }

  /** To be called when a stream has been opened. */
  synchronized void wake() {
    if (!reading) {
      reading = true;
      Thread.ofVirtual().name("live-follows").start(this::follow);
    }
  }

  private synchronized boolean goesOn() {
    reading = switchboard.anyOpen();
    return reading;
  }

  private void follow() {
    Tail tail = null;
    boolean silent = false;
    try {
      while (goesOn()) {
        Tail read = read(tail, silent);
        silent = read == null;
        tail = silent ? tail : read;
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** Reads on; {@code null} where the log was silent. */
  private @Nullable Tail read(@Nullable Tail tail, boolean silent) throws InterruptedException {
    try {
      if (tail == null) {
        Tail fresh = ledger.tail(ledger.head().position());
        window.restart(fresh.position());
        return fresh;
      }
      window.add(tail.next(PAGE, BREATH).stream().map(Frame::of).toList());
      return tail;
    } catch (RuntimeException failure) {
      if (window.pause(BREATH) && !silent) {
        log.warn("The streams of events wait for the log: {}", failure.getMessage());
      }
      return null;
    }
  }
}
