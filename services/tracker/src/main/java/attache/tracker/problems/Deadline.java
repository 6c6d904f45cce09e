package attache.tracker.problems;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Until when an answer is worth working on. Whoever works long asks now and then. */
public final class Deadline {
  private static final ScopedValue<Long> END = ScopedValue.newInstance();

  private Deadline() {}

  /** Work that may fail. */
  public interface Work<X extends Exception> {
    void run() throws X;
  }

  /** Does the work, which is to end within a time. */
  public static <X extends Exception> void within(Duration patience, Work<X> work) throws X {
    ScopedValue.where(END, System.nanoTime() + patience.toNanos())
        .<@Nullable Void, X>call(
            () -> {
              work.run();
              return null;
            });
  }

  /**
   * Goes on where there is time left, or where nobody waits.
   *
   * @throws Problem where it has run out
   */
  public static void check() {
    if (END.isBound() && System.nanoTime() - END.get() > 0) {
      throw tookTooLong();
    }
  }

  static Problem tookTooLong() {
    return new Problem(
        ProblemType.TOOK_TOO_LONG,
        "the answer took longer than it may; ask for less, or again later",
        List.of(),
        Map.of("Retry-After", "10"));
  }
}
