package attache.ledger;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * An append on its way: its caller waits for the answer, the appender brings it. Whoever is first
 * settles it, so a caller that gives up and an answer that comes too late never disagree.
 */
final class Pending {

  private sealed interface State {}

  /** Nobody has sent it: giving up now is certain to leave nothing behind. */
  private record Queued() implements State {}

  /** On its way to the database: giving up now leaves the outcome unknown. */
  private record Sent() implements State {}

  private record Answered(Appended answer) implements State {}

  // made by the appender, thrown with the caller's own stack trace
  private record Failed(Supplier<LedgerException> failure) implements State {}

  private static final State QUEUED = new Queued();
  private static final State SENT = new Sent();

  private final Append append;
  private final List<Leaf> leaves;
  private final long bytes;
  private final long deadline;
  private final Thread caller = Thread.currentThread();
  private final AtomicReference<State> state = new AtomicReference<>(QUEUED);

  Pending(Append append, long deadline) {
    this.append = append;
    this.deadline = deadline;
    this.leaves =
        append.parts().stream()
            .flatMap(
                part ->
                    part.events().stream()
                        .map(event -> Leaf.of(event, part.stream(), part.actor())))
            .toList();
    this.bytes = leaves.stream().mapToLong(Leaf::size).sum();
  }

  Append append() {
    return append;
  }

  /** Of all events, those of the first part first. */
  List<Leaf> leaves() {
    return leaves;
  }

  long bytes() {
    return bytes;
  }

  /** The appender is about to send it; false if its caller has given up. */
  boolean send() {
    return state.compareAndSet(QUEUED, SENT) || state.get() instanceof Sent;
  }

  /** Whether its caller still waits. */
  boolean isOpen() {
    return state.get() instanceof Queued || state.get() instanceof Sent;
  }

  /** The database has said that nothing was recorded. */
  void undone() {
    state.compareAndSet(SENT, QUEUED);
  }

  /** Its caller finds the answer, but sleeps on until {@link #wake} where it sleeps already. */
  void answer(Appended answer) {
    settle(new Answered(answer));
  }

  void fail(Supplier<LedgerException> failure) {
    settle(new Failed(failure));
    wake();
  }

  private void settle(State settled) {
    if (!state.compareAndSet(SENT, settled)) {
      state.compareAndSet(QUEUED, settled);
    }
  }

  void wake() {
    LockSupport.unpark(caller);
  }

  Appended await() {
    boolean interrupted = false;
    try {
      while (true) {
        switch (state.get()) {
          case Answered(Appended answer) -> {
            return answer;
          }
          case Failed(Supplier<LedgerException> failure) -> throw failure.get();
          case Queued queued -> {
            if (interrupted || isLate()) {
              giveUp(queued, interrupted);
            } else {
              interrupted = park();
            }
          }
          case Sent sent -> {
            if (isLate()) {
              giveUp(sent);
            } else {
              interrupted |= park();
            }
          }
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private boolean park() {
    LockSupport.parkNanos(this, deadline - System.nanoTime());
    return Thread.interrupted();
  }

  private boolean isLate() {
    return System.nanoTime() - deadline >= 0;
  }

  private void giveUp(Queued queued, boolean interrupted) {
    var why =
        interrupted
            ? "the waiting thread was interrupted"
            : "the database did not get to it in time";
    state.compareAndSet(
        queued, new Failed(() -> new LedgerUnavailable(why + "; nothing was recorded", null)));
  }

  private void giveUp(Sent sent) {
    state.compareAndSet(
        sent,
        new Failed(
            () ->
                new OutcomeUnknown(
                    "sent to the database, which has not answered in time: recorded or not",
                    null)));
  }
}
