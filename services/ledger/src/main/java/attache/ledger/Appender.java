package attache.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes all that waits, batch after batch, on one connection.
 *
 * <p>Alone, it trusts what it knows of the log's end and writes in one round trip; the write itself
 * checks what it presumed. Where another instance writes too, or a presumption was wrong, it takes
 * the lock first, looks, and then writes.
 */
final class Appender implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(Appender.class);
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(10);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

  private final DataSource database;
  private final LedgerSettings settings;
  private final Waiting waiting;
  private final Consumer<Head> written;
  private final LogClock clock = new LogClock(System::nanoTime);

  private @Nullable AppendSession session;
  private Head head = Head.EMPTY;
  private boolean alone;

  /** Sent, and whether it was committed is not known. */
  private @Nullable Plan inDoubt;

  Appender(DataSource database, LedgerSettings settings, Waiting waiting, Consumer<Head> written) {
    this.database = database;
    this.settings = settings;
    this.waiting = waiting;
    this.written = written;
  }

  @Override
  public void run() {
    for (var batch = waiting.take(); !batch.isEmpty(); batch = waiting.take()) {
      try {
        append(batch);
      } catch (RuntimeException fault) {
        log.error("The appender failed; it goes on with the next batch", fault);
        disconnect();
        batch.forEach(
            pending ->
                pending.fail(() -> new OutcomeUnknown("the appender failed: " + fault, fault)));
      }
    }
    disconnect();
  }

  /** Until every append of the batch has its answer, or its caller has given up. */
  private void append(List<Pending> batch) {
    var pause = SHORTEST_PAUSE;
    for (var open = open(batch); !open.isEmpty(); open = open(batch)) {
      try {
        var session = session();
        if (!(alone && tryUnseen(session, open))) {
          look(session, open);
        }
        pause = SHORTEST_PAUSE;
      } catch (SQLException failure) {
        if (recover(failure, open)) {
          LockSupport.parkNanos(pause.toNanos());
          pause =
              pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                  ? pause.multipliedBy(2)
                  : LONGEST_PAUSE;
        }
      }
    }
  }

  private static List<Pending> open(List<Pending> batch) {
    return batch.stream().filter(Pending::send).toList();
  }

  /** Writes on top of the end as it was when we last wrote. */
  private boolean tryUnseen(AppendSession session, List<Pending> batch) throws SQLException {
    if (batch.stream().anyMatch(p -> p.append().expectedVersion() == Append.ANY)) {
      return false;
    }
    var plan = Plan.of(batch, head, clock.now(), Known.NOTHING);
    inDoubt = plan;
    boolean done = session.write(plan);
    inDoubt = null;
    if (done) {
      committed(plan);
    }
    return done;
  }

  /** Takes the lock, looks, and writes on top of what is there. */
  private void look(AppendSession session, List<Pending> batch) throws SQLException {
    session.lock();
    var doubtful = inDoubt;
    if (doubtful != null && session.has(doubtful)) {
      inDoubt = null;
      session.commit();
      committed(doubtful);
      return;
    }
    inDoubt = null;
    var now = session.now();
    clock.set(now.time());
    alone = now.head().sameAs(head);
    var plan = Plan.of(batch, now.head(), clock.now(), session.learn(batch));
    if (!plan.events().isEmpty()) {
      inDoubt = plan;
      if (!session.write(plan)) {
        throw new SQLException("the log changed while its lock was held", "XX000");
      }
    }
    session.commit();
    inDoubt = null;
    committed(plan);
  }

  private void committed(Plan plan) {
    head = plan.after();
    plan.answer();
    written.accept(head);
  }

  /**
   * @return true where the next try should wait a little
   */
  private boolean recover(SQLException failure, List<Pending> batch) {
    var trouble = Trouble.of(failure);
    if (trouble != Trouble.CONNECTION_LOST) {
      inDoubt = null;
      batch.forEach(Pending::undone);
      rollback();
    }
    alone = false;
    return switch (trouble) {
      case CONNECTION_LOST -> {
        log.warn("Connection of the appender lost, {} appends wait", batch.size(), failure);
        disconnect();
        yield true;
      }
      case PASSING -> {
        log.warn("The log cannot be written now, {} appends wait", batch.size(), failure);
        disconnect();
        yield true;
      }
      case TAKEN -> false;
      case ROWS_REFUSED -> {
        if (batch.size() == 1) {
          batch.getFirst().fail(() -> new Unstorable(failure));
        } else {
          batch.forEach(pending -> append(List.of(pending)));
        }
        yield false;
      }
      case REFUSED -> {
        log.error("The database refuses the log's writes", failure);
        batch.forEach(
            pending ->
                pending.fail(
                    () ->
                        new LedgerUnavailable(
                            "the database refuses the log's writes: " + failure.getMessage(),
                            failure)));
        yield false;
      }
    };
  }

  private AppendSession session() throws SQLException {
    if (session == null) {
      var connection = database.getConnection();
      connection.setNetworkTimeout(Runnable::run, Math.toIntExact(settings.silence().toMillis()));
      session = new AppendSession(connection);
      alone = false;
    }
    return session;
  }

  private void rollback() {
    try {
      if (session != null) {
        session.rollback();
      }
    } catch (SQLException failure) {
      disconnect();
    }
  }

  private void disconnect() {
    try (var closing = session) {
      session = null;
    } catch (SQLException alreadyGone) {
      log.debug("Closing the appender's connection", alreadyGone);
    }
  }
}
