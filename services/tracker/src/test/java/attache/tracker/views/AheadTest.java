package attache.tracker.views;

import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Append;
import attache.ledger.Appended;
import attache.ledger.Draft;
import attache.ledger.Ledger;
import attache.ledger.PostgresLedger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The views are made ready for an event that is being recorded, and show it once it is. */
@Timeout(120)
class AheadTest {
  /** What instances take while they write to the log. */
  private static final long LOCK = 119182731994482L;

  @Test
  void whatIsBeingRecordedIsWrittenAlreadyAndNotShown() throws Exception {
    try (Followed followed = Followed.started();
        Connection other = followed.pool.getConnection()) {
      begun(followed);
      run(other, "select pg_advisory_lock(" + LOCK + ")");
      CompletableFuture<Appended> answer =
          CompletableFuture.supplyAsync(() -> say(followed.ledger, "deal-a", 1));
      await(other, "select exists (" + IN_TRANSACTION + ")");

      assertThat(followed.position()).isEqualTo(1);
      assertThat(count(other, "select count(*) from views.development")).isZero();

      run(other, "select pg_advisory_unlock(" + LOCK + ")");
      assertThat(answer.join()).isInstanceOf(Appended.Written.class);
      followed.caughtUp();
      assertThat(count(other, "select count(*) from views.development")).isEqualTo(1);
    }
  }

  @Test
  void whatLosesItsConnectionIsShownOnce() throws Exception {
    try (Followed followed = Followed.started();
        Connection other = followed.pool.getConnection()) {
      begun(followed);
      run(other, "select pg_advisory_lock(" + LOCK + ")");
      CompletableFuture<Appended> answer =
          CompletableFuture.supplyAsync(() -> say(followed.ledger, "deal-a", 1));
      await(other, "select exists (" + IN_TRANSACTION + ")");
      run(other, "select pg_terminate_backend(pid) from (" + IN_TRANSACTION + ") s");
      run(other, "select pg_advisory_unlock(" + LOCK + ")");

      assertThat(answer.join()).isInstanceOf(Appended.Written.class);
      say(followed.ledger, "deal-a", 2);
      followed.caughtUp();
      assertThat(count(other, "select count(*) from views.development")).isEqualTo(2);
    }
  }

  @Test
  void whereTwoInstancesWriteTheViewsSayWhatTheLogSays() throws Exception {
    try (Followed followed = Followed.started();
        PostgresLedger second = PostgresLedger.open(followed.pool)) {
      begun(followed);
      register(second, "deal-b");
      for (int i = 1; i <= 20; i++) {
        say(followed.ledger, "deal-a", i, 2 * i - 1);
        say(followed.ledger, "deal-a", 20 + i, 2 * i);
        say(second, "deal-b", i);
      }
      followed.caughtUp();

      LocalDate day = LocalDate.of(2020, 1, 1);
      for (long known = 1; known <= followed.ledger.head().position(); known++) {
        assertThat(RectanglesTest.shown(followed, known, day))
            .isEqualTo(RectanglesTest.folded(followed, known, day));
      }
    }
  }

  private static final String IN_TRANSACTION =
      """
      select pid
      from pg_stat_activity
      where datname = current_database()
        and state = 'idle in transaction'
        and query like '%views.%'
      """;

  private static void begun(Followed followed) throws Exception {
    register(followed.ledger, "deal-a");
    followed.caughtUp();
  }

  private static void register(Ledger ledger, String record) {
    append(ledger, record, 0, ProjectorTest.registered());
  }

  private static Appended say(Ledger ledger, String record, int number) {
    return say(ledger, record, number, number);
  }

  private static Appended say(Ledger ledger, String record, int number, int version) {
    return append(ledger, record, version, ProjectorTest.offered("e" + number));
  }

  private static Appended append(Ledger ledger, String record, int version, Draft draft) {
    return ledger.append(new Append(record, version, List.of(draft), "test", null));
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void await(Connection connection, String sql) throws SQLException {
    boolean found = false;
    while (!found) {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(sql)) {
        row.next();
        found = row.getBoolean(1);
      }
    }
  }

  private static long count(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
