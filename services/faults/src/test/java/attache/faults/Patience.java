package attache.faults;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits until something is so, and says what was waited for if it never is. */
final class Patience {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(10);
  private static final Duration LONG = Duration.ofSeconds(90);

  private Patience() {}

  static void until(String what, BooleanSupplier isSo) {
    if (!within(LONG, isSo)) {
      throw new AssertionError("not so after %d s: %s".formatted(LONG.toSeconds(), what));
    }
  }

  static boolean within(Duration patience, BooleanSupplier isSo) {
    long end = System.nanoTime() + patience.toNanos();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
    return true;
  }
}
