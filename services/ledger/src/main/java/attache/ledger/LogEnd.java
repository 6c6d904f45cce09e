package attache.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the log ends, as far as this instance knows, and how a batch is written there.
 *
 * <p>Alone, it trusts what it remembers and writes in one round trip; the log's constraints refuse
 * the write where that was wrong. Where another instance writes too, it takes the lock first,
 * looks, and then writes.
 */
final class LogEnd {

  private final Herald herald;
  private final Recent recent;
  private final LogClock clock = new LogClock(System::nanoTime);
  private final StreamVersions versions = new StreamVersions();
  private Head head = Head.EMPTY;
  private boolean alone;

  /**
   * Sent, and whether they were or will be committed is not known: a connection that is lost here
   * may live on there. All of them start where the log ended then, so at most one of them gets in,
   * and none once anything else is there.
   */
  private final List<Plan> inDoubt = new ArrayList<>();

  LogEnd(Herald herald, Recent recent) {
    this.herald = herald;
    this.recent = recent;
  }

  /** Answers all of a batch, or some of it: then the rest is to be tried again. */
  void append(AppendSession session, List<Pending> batch) throws SQLException {
    if (!(alone && tryUnseen(session, batch))) {
      look(session, batch);
    }
  }

  /** The next write looks first: what is remembered may be wrong. */
  void distrust() {
    alone = false;
  }

  /** Nothing that is remembered need be true of the database a new connection leads to. */
  void forget() {
    alone = false;
    versions.forget();
    recent.forget();
  }

  /** Whether it was sent and nobody knows if it was recorded. */
  boolean isInDoubt(Pending pending) {
    return inDoubt.stream().anyMatch(plan -> plan.concerns(pending));
  }

  /** Nobody else was seen to write since the last look. */
  boolean isAlone() {
    return alone;
  }

  /**
   * Writes on top of what is remembered.
   *
   * @return false where that is not enough to tell an answer, and nothing was written
   */
  boolean tryUnseen(AppendSession session, List<Pending> batch) throws SQLException {
    var unknown = versions.unknown(batch);
    if (unknown.length > 0) {
      versions.remember(session.versions(unknown));
    }
    var plan = Plan.of(batch, head, clock.now(), versions.of(batch));
    if (plan.isUndecided()) {
      return false;
    }
    herald.writing(plan.events());
    boolean written = false;
    try {
      written = write(session, plan);
      if (written) {
        committed(plan);
      }
      return written;
    } finally {
      if (!written) {
        herald.writing(List.of());
      }
    }
  }

  private void look(AppendSession session, List<Pending> batch) throws SQLException {
    session.lock();
    var now = session.now();
    clock.set(now.time());
    for (var doubtful : List.copyOf(inDoubt)) {
      if (session.has(doubtful)) {
        session.rollback();
        committed(doubtful);
        return;
      }
    }
    alone = now.head().sameAs(head);
    head = now.head();
    forgetOvertaken();
    var plan = Plan.of(batch, head, clock.now(), session.learn(batch));
    if (!write(session, plan)) {
      throw new SQLException("the database's clock jumped between two statements", "XX000");
    }
    if (plan.events().isEmpty()) {
      // it could never be told from what was there before
      session.commit();
    } else {
      doubting(plan, session::commit);
    }
    committed(plan);
  }

  private boolean write(AppendSession session, Plan plan) throws SQLException {
    return plan.events().isEmpty() || doubting(plan, () -> session.write(plan));
  }

  private interface Sent<T> {
    T answered() throws SQLException;
  }

  /** In doubt until the database answers, even if it says no. */
  private <T> T doubting(Plan plan, Sent<T> sent) throws SQLException {
    inDoubt.add(plan);
    try {
      var answer = sent.answered();
      inDoubt.removeLast();
      return answer;
    } catch (SQLException failure) {
      if (Trouble.of(failure) != Trouble.CONNECTION_LOST) {
        inDoubt.removeLast();
      }
      throw failure;
    }
  }

  private void committed(Plan plan) {
    head = plan.after();
    forgetOvertaken();
    versions.remember(plan.versions());
    recent.add(plan.events());
    plan.answer();
    herald.written(head);
  }

  private void forgetOvertaken() {
    inDoubt.removeIf(plan -> plan.before().position() < head.position());
  }
}
