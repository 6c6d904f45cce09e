package attache.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the other instances how far the log reaches, and hears it from them.
 *
 * <p>Never inside an append: a NOTIFY there would serialise all commits. What many appends have to
 * tell is told once. A notification may be lost; then the poll finds out.
 */
final class Herald {

  private static final Logger log = LoggerFactory.getLogger(Herald.class);
  private static final String CHANNEL = "attache_ledger";
  private static final Duration BREATH = Duration.ofMillis(20);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final DataSource database;
  private final Pulse pulse;
  private final LedgerSettings settings;
  private final Pulse toTell = new Pulse();
  private final CountDownLatch closed = new CountDownLatch(1);

  Herald(DataSource database, Pulse pulse, LedgerSettings settings) {
    this.database = database;
    this.pulse = pulse;
    this.settings = settings;
  }

  void written(Head head) {
    pulse.reached(head.position());
    toTell.reached(head.position());
  }

  /** One event alone is told of while it is written; of many nobody could make use so soon. */
  void writing(List<Recorded> events) {
    pulse.coming(events.size() == 1 ? events.getFirst() : null);
  }

  void start() {
    Thread.ofVirtual().name("ledger-tells").start(() -> repeat(this::tell));
    Thread.ofVirtual().name("ledger-hears").start(() -> repeat(this::hear));
  }

  void close() {
    closed.countDown();
  }

  private interface Work {
    void with(Connection connection) throws SQLException, InterruptedException;
  }

  /** Again with a new connection after each failure: the log may be quiet, but not forgotten. */
  private void repeat(Work work) {
    try {
      while (!pause(Duration.ZERO)) {
        try (var connection = database.getConnection()) {
          connection.setAutoCommit(true);
          work.with(connection);
        } catch (SQLException failure) {
          log.debug("Notifications between instances are interrupted", failure);
          pause(PAUSE);
        }
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(Connection connection) throws SQLException, InterruptedException {
    // A notification needs a commit, but not one that survives a crash: no wait for the disk.
    try (var statement =
        connection.prepareStatement(
            "select set_config('synchronous_commit', 'off', true), pg_notify(?, ?)")) {
      long told = 0;
      while (!pause(BREATH)) {
        if (toTell.await(told + 1, settings.poll())) {
          told = toTell.position();
          statement.setString(1, CHANNEL);
          statement.setString(2, Long.toString(told));
          statement.execute();
        }
      }
    }
  }

  private void hear(Connection connection) throws SQLException, InterruptedException {
    try (var statement = connection.createStatement()) {
      statement.execute("listen " + CHANNEL);
      var notified = connection.unwrap(PGConnection.class);
      while (!pause(Duration.ZERO)) {
        // Whoever may connect may notify: that something was said is a hint, and nothing more.
        pulse.reached(Reading.head(connection).position());
        notified.getNotifications(Math.toIntExact(settings.poll().toMillis()));
      }
      statement.execute("unlisten *");
    }
  }

  /** True once closed. */
  private boolean pause(Duration duration) throws InterruptedException {
    return closed.await(duration.toNanos(), TimeUnit.NANOSECONDS);
  }
}
