package attache.tracker.views;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes whoever builds views anew on this instance; the others look every now and then. */
final class Doorbell {
  private final Semaphore rung = new Semaphore(0);

  void ring() {
    rung.release();
  }

  /** Waits until it rings, but no longer than that. */
  void await(Duration most) throws InterruptedException {
    if (rung.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS)) {
      rung.drainPermits();
    }
  }
}
