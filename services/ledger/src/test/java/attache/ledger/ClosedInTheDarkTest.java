package attache.ledger;

import static attache.ledger.Drafts.append;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A log can be closed while its database is away. */
final class ClosedInTheDarkTest {

  /** A pool whose database is away: whoever wants a connection waits. */
  private static final class Away implements DataSource {
    final CountDownLatch asked = new CountDownLatch(1);

    @Override
    public Connection getConnection() throws SQLException {
      try {
        if (Thread.currentThread().getName().equals("ledger-appends")) {
          asked.countDown();
        }
        new CountDownLatch(1).await();
        throw new AssertionError("nobody counts down");
      } catch (InterruptedException calledOff) {
        Thread.currentThread().interrupt();
        throw new SQLException("interrupted while waiting for a connection", calledOff);
      }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setLogWriter(PrintWriter out) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setLoginTimeout(int seconds) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int getLoginTimeout() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Logger getParentLogger() {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
      return false;
    }
  }

  @Test
  @Timeout(60)
  void whoeverStillWaitsHearsThatNothingWasRecorded() throws Exception {
    var away = new Away();
    var ledger = PostgresLedger.open(away, LedgerSettings.DEFAULT.withDeadline(Duration.ofDays(1)));
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = callers.submit(() -> ledger.append(append("a", 0, 1)));
      away.asked.await();
      var second = callers.submit(() -> ledger.append(append("b", 0, 1)));

      ledger.close();

      for (var waiting : List.of(first, second)) {
        assertThatThrownBy(waiting::get)
            .isInstanceOf(ExecutionException.class)
            .hasCauseInstanceOf(LedgerClosed.class);
      }
    }
    assertThat(away.asked.getCount()).isZero();
  }

  @Test
  @Timeout(60)
  void whoeverGivesUpWithoutAConnectionIsCertainThatNothingWasRecorded() throws Exception {
    var away = new Away();
    var ledger = PostgresLedger.open(away, LedgerSettings.DEFAULT.withDeadline(Duration.ofDays(1)));
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var waiting = callers.submit(() -> ledger.append(append("a", 0, 1)));
      away.asked.await();

      callers.shutdownNow();

      assertThatThrownBy(waiting::get)
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(LedgerUnavailable.class);
    }
    ledger.close();
  }
}
