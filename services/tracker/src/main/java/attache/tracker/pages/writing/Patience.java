package attache.tracker.pages.writing;

import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * How long a person waits for the database. Programs wait longer, to outlast its restart; a person
 * is told, with all that was typed, and sends it again.
 */
public final class Patience {
  private static final Duration MOST = Duration.ofSeconds(4);

  /** In which work that is called off says whether anything was recorded. */
  private static final Duration LAST_WORD = Duration.ofMillis(300);

  private Patience() {}

  /**
   * Does the work, or calls it off once it takes too long. What has been sent to the database by
   * then goes on; the same form sent again records nothing twice.
   *
   * @throws Problem where it cannot be said whether anything was recorded
   */
  public static <T> T within(Supplier<T> work) {
    var task = new FutureTask<T>(work::get);
    Thread worker = Thread.ofVirtual().start(task);
    try {
      if (!worker.join(MOST)) {
        worker.interrupt();
        if (!worker.join(LAST_WORD)) {
          throw unknown();
        }
      }
    } catch (InterruptedException stop) {
      worker.interrupt();
      Thread.currentThread().interrupt();
      throw unknown();
    }
    return switch (task.state()) {
      case SUCCESS -> task.resultNow();
      case FAILED, CANCELLED, RUNNING -> throw failure(task.exceptionNow());
    };
  }

  private static Problem unknown() {
    return new Problem(
        ProblemType.OUTCOME_UNKNOWN,
        "no answer came in time; send the form again, which records nothing twice",
        List.of(),
        Map.of("Retry-After", "5"));
  }

  private static RuntimeException failure(Throwable failed) {
    return switch (failed) {
      case RuntimeException refused -> refused;
      case Error error -> throw error;
      case Throwable checked -> new IllegalStateException(checked);
    };
  }
}
