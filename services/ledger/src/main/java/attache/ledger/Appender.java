package attache.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes all that waits, batch after batch, on one connection, through whatever happens to it. A
 * caller who finds nobody else about writes by itself, which spares it two threads' waking;
 * whatever does not go well then is left to the appender.
 */
final class Appender implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(Appender.class);
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(10);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

  /** More than one event's commit takes where it pays to stay awake. */
  private static final Duration COMMIT = Duration.ofNanos(300_000);

  /** The same of a batch. */
  private static final Duration BATCH = Duration.ofNanos(1_500_000);

  private final DataSource database;
  private final LedgerSettings settings;
  private final Waiting waiting;
  private final LogEnd end;

  /** Who holds it writes: all that is below is theirs. */
  private final ReentrantLock turn = new ReentrantLock();

  private @Nullable AppendSession session;
  private Duration pause = SHORTEST_PAUSE;
  private boolean interrupted;

  /** How many appends the last batch answered, with those that waited then. */
  private volatile int company;

  Appender(DataSource database, LedgerSettings settings, Waiting waiting, LogEnd end) {
    this.database = database;
    this.settings = settings;
    this.waiting = waiting;
    this.end = end;
  }

  @Override
  public void run() {
    while (waiting.await(company)) {
      turn.lock();
      try {
        write(waiting.take());
      } finally {
        turn.unlock();
      }
    }
    turn.lock();
    try {
      // what the last caller that wrote by itself has left
      write(waiting.take());
      disconnect();
    } finally {
      turn.unlock();
    }
  }

  private void write(List<Pending> batch) {
    try {
      append(batch);
    } catch (RuntimeException fault) {
      failed(fault, batch);
    }
    company = batch.size() + waiting.size();
  }

  private void failed(RuntimeException fault, List<Pending> batch) {
    log.error("The appender failed; it goes on with the next batch", fault);
    disconnect();
    batch.forEach(
        pending -> pending.fail(() -> new OutcomeUnknown("the appender failed: " + fault, fault)));
  }

  /** Writes in the caller's own thread where nobody else writes; false where it has to wait. */
  boolean writeAlone(Pending pending) {
    if (company > 1
        || !waiting.isIdle()
        || settings.silence().compareTo(settings.deadline()) > 0 // it could not give up in time
        || Thread.currentThread().isInterrupted()
        || !turn.tryLock()) {
      return false;
    }
    try {
      return session != null && end.isAlone() && waiting.isIdle() && tryAlone(session, pending);
    } finally {
      turn.unlock();
    }
  }

  private boolean tryAlone(AppendSession open, Pending pending) {
    var alone = List.of(pending);
    pending.send();
    try {
      if (WatchedSockets.watching(COMMIT, () -> end.tryUnseen(open, alone))) {
        company = 1 + waiting.size();
        return true;
      }
    } catch (SQLException failure) {
      end.distrust();
      if (Trouble.of(failure) == Trouble.CONNECTION_LOST) {
        disconnect();
      }
      log.debug("A caller could not write by itself", failure);
    } catch (RuntimeException fault) {
      failed(fault, alone);
      return true;
    }
    if (end.isInDoubt(pending)) {
      waiting.putBack(pending);
      return true;
    }
    pending.undone();
    return false;
  }

  /** Until every append of the batch has its answer, or its caller has given up. */
  private void append(List<Pending> batch) {
    for (var open = open(batch); !open.isEmpty(); open = open(batch)) {
      try {
        if (session == null) {
          connect();
        } else {
          appendAwake(session, open);
          worked();
        }
      } catch (SQLException failure) {
        end.distrust();
        certain(open).forEach(Pending::undone);
        if (Thread.currentThread().isInterrupted()) {
          leave(failure, open);
        } else {
          recover(failure, open);
        }
      }
    }
  }

  private void appendAwake(AppendSession on, List<Pending> open) throws SQLException {
    WatchedSockets.<Boolean, SQLException>watching(
        BATCH,
        () -> {
          end.append(on, open);
          return true;
        });
  }

  /** While there is no connection nothing is sent, and whoever gives up is certain of that. */
  private List<Pending> open(List<Pending> batch) {
    return batch.stream().filter(session == null ? Pending::isOpen : Pending::send).toList();
  }

  private void recover(SQLException failure, List<Pending> batch) {
    switch (Trouble.of(failure)) {
      case TAKEN -> rollback();
      case CONNECTION_LOST, PASSING -> tryLater(failure);
      case ROWS_REFUSED -> {
        rollback();
        if (certain(batch).size() < batch.size()) {
          tryLater(failure);
        } else if (batch.size() > 1) {
          // one of them is poison: the others must not suffer from it
          batch.forEach(pending -> append(List.of(pending)));
        } else {
          batch.getFirst().fail(() -> new Unstorable(failure));
        }
      }
      case REFUSED -> {
        tryLater(failure);
        certain(batch).forEach(pending -> pending.fail(() -> refused(failure)));
      }
    }
  }

  /** The log is closed and the database is away: nobody tries again. */
  private void leave(SQLException failure, List<Pending> batch) {
    disconnect();
    certain(batch).forEach(pending -> pending.fail(LedgerClosed::new));
    batch.forEach(
        pending ->
            pending.fail(
                () -> new OutcomeUnknown("the log was closed before it was answered", failure)));
  }

  /** Those that were not recorded by any try so far, and never will be. */
  private List<Pending> certain(List<Pending> batch) {
    return batch.stream().filter(pending -> !end.isInDoubt(pending)).toList();
  }

  private static LedgerUnavailable refused(SQLException failure) {
    return new LedgerUnavailable(
        "the database refuses the log's writes; nothing was recorded: " + failure.getMessage(),
        failure);
  }

  private void tryLater(SQLException failure) {
    if (!interrupted) {
      log.warn("The log cannot be written now; it is tried again: {}", failure.getMessage());
    }
    interrupted = true;
    disconnect();
    LockSupport.parkNanos(pause.toNanos());
    var longer = pause.multipliedBy(2);
    pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
  }

  private void worked() {
    if (interrupted) {
      log.info("The log is written again");
      interrupted = false;
      pause = SHORTEST_PAUSE;
    }
  }

  private void connect() throws SQLException {
    end.forget();
    session = AppendSession.on(database.getConnection(), settings.silence());
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
