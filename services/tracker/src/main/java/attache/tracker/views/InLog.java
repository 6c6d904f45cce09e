package attache.tracker.views;

import attache.ledger.Ledger;
import org.springframework.stereotype.Component;

/**
 * Where questions find the log itself, which need not wait for the views. It has one clock: {@code
 * knownAt} ends it, {@code asOf} changes nothing.
 */
@Component
public class InLog {
  private final Ledger ledger;

  InLog(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * The last position that a question may see.
   *
   * @throws attache.tracker.problems.Problem where the log does not reach the question's position
   *     in time
   */
  public long known(Question question) {
    await(question.minPosition());
    if (question.knownUpTo() != null) {
      return question.knownUpTo();
    }
    return question.knownAt() == null ? Long.MAX_VALUE : ledger.positionAt(question.knownAt());
  }

  private void await(long position) {
    try {
      if (position == 0 || ledger.await(position, Views.PATIENCE)) {
        return;
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    throw Views.behind(position);
  }
}
