package attache.dossier;

import org.jspecify.annotations.Nullable;

/**
 * A development that nobody but its author answers for yet. It changes no status.
 *
 * @param drafted by whom and when, last
 * @param submitted by whom and when it was last handed in for review, or {@code null}
 * @param rejected why it was sent back, or {@code null}
 */
public record Draft(
    Development development,
    Recording drafted,
    @Nullable Recording submitted,
    @Nullable Because rejected) {

  /** Where a draft stands. */
  public enum State {
    DRAFT,
    SUBMITTED,
    REJECTED
  }

  public State state() {
    return rejected != null ? State.REJECTED : submitted != null ? State.SUBMITTED : State.DRAFT;
  }

  /** Who wrote it. */
  public String author() {
    return drafted.actor();
  }

  Draft handedIn(Recording now) {
    return new Draft(development, drafted, now, null);
  }

  Draft sentBack(Because why) {
    return new Draft(development, drafted, submitted, why);
  }
}
