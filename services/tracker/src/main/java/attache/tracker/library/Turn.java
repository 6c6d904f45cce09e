package attache.tracker.library;

import attache.tracker.desk.Contended;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Lets one at a time say what a document is derived from, among all instances on a database: that
 * no circle comes of it depends on other documents, which the document's own version says nothing
 * of.
 */
@Component
final class Turn {
  private static final Logger log = LoggerFactory.getLogger(Turn.class);

  /** What instances take while they do. */
  static final long LOCK = 0x6c69_6e65_6167_6500L;

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final DataSource database;

  /** Those who wait here hold no connection. */
  private final ReentrantLock here = new ReentrantLock(true);

  Turn(DataSource database) {
    this.database = database;
  }

  /**
   * Does the work when it is its turn.
   *
   * @throws Contended where that takes too long
   */
  <T> T wait(Supplier<T> work) {
    try {
      if (!here.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw contended();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw contended();
    }
    try {
      return amongInstances(work);
    } finally {
      here.unlock();
    }
  }

  private <T> T amongInstances(Supplier<T> work) {
    Connection connection = take();
    try {
      return work.get();
    } finally {
      release(connection);
    }
  }

  private Connection take() {
    try {
      Connection connection = database.getConnection();
      try {
        connection.setAutoCommit(false);
        lock(connection);
        return connection;
      } catch (SQLException failure) {
        release(connection);
        throw failure;
      }
    } catch (SQLException failure) {
      if (LOCK_NOT_AVAILABLE.equals(failure.getSQLState())) {
        throw contended();
      }
      throw new DataAccessResourceFailureException("nobody says whose turn it is", failure);
    }
  }

  /** Until the transaction ends, also where that is because the instance does. */
  private static void lock(Connection connection) throws SQLException {
    try (PreparedStatement limit =
            connection.prepareStatement("select set_config('lock_timeout', ?, true)");
        PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
      limit.setString(1, Long.toString(PATIENCE.toMillis()));
      limit.execute();
      lock.setLong(1, LOCK);
      lock.execute();
    }
  }

  /** What was recorded stays so, whatever becomes of the connection. */
  private static void release(Connection connection) {
    try (connection) {
      connection.rollback();
    } catch (SQLException gone) {
      log.debug("The connection was gone before its turn ended", gone);
    }
  }

  private static Contended contended() {
    return new Contended("what documents are derived from");
  }
}
