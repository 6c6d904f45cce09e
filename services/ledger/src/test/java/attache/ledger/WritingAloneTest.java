package attache.ledger;

import static attache.ledger.Drafts.append;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.testbed.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;

/** Whoever finds nobody else about writes by itself, and is spared nothing of what may happen. */
@Timeout(60)
final class WritingAloneTest {
  private static final Duration SHORT = Duration.ofSeconds(1);

  private final TestDatabase database = TestDatabase.fresh();
  private Ledger ledger = open(LedgerSettings.DEFAULT);

  @BeforeEach
  void known() {
    ledger.append(append("a", 0, 1));
  }

  @AfterEach
  void close() {
    ledger.close();
    database.close();
  }

  private Ledger open(LedgerSettings settings) {
    return PostgresLedger.open(watched(), settings);
  }

  /** As the service connects. */
  private DataSource watched() {
    var source = (PGSimpleDataSource) database.dataSource();
    source.setSocketFactory(WatchedSockets.class.getName());
    return source;
  }

  @Test
  void aCallerWhoIsAloneWritesInItsOwnThread() throws SQLException {
    try (var lock = lock()) {
      var caller = new AtomicReference<Thread>();
      var answer = appending(ledger, append("a", 1, 1), caller);
      awaitALockedWriter();

      assertThat(Arrays.stream(caller.get().getStackTrace()).map(StackTraceElement::getClassName))
          .contains(OneEventWrite.class.getName(), WatchedSockets.class.getName());

      lock.rollback();
      assertThat(answer.join()).isInstanceOf(Appended.Written.class);
    }
  }

  @Test
  void whatACallerLostItsConnectionOverIsFoundOrWrittenOnce() throws SQLException {
    try (var lock = lock()) {
      var answer = appending(ledger, append("a", 1, 1), new AtomicReference<>());
      awaitALockedWriter();
      killTheLockedWriter();
      awaitALockedWriter();
      lock.rollback();

      assertThat(answer.join()).isInstanceOf(Appended.Written.class);
    }
    assertThat(ledger.read("a", 0)).hasSize(2);
    assertThat(ledger.append(append("a", 2, 1))).isInstanceOf(Appended.Written.class);
  }

  @Test
  void aCallerWhoHearsNothingGivesUpInTimeAndDoesNotKnow() throws SQLException {
    try (var hasty = open(silent());
        var lock = lock()) {
      lock.rollback();
      hasty.append(append("b", 0, 1)); // finds the other ledger's event
      hasty.append(append("b", 1, 1)); // and now nobody else's
      lock.lock();
      var answer = appending(hasty, append("b", 2, 1), new AtomicReference<>());

      assertThatThrownBy(answer::join)
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(OutcomeUnknown.class);

      lock.rollback();
      long recorded = settled(hasty);
      assertThat(hasty.append(append("b", recorded, 1))).isInstanceOf(Appended.Written.class);
    }
    assertThat(ChainCheck.of(ledger)).isInstanceOf(ChainCheck.Intact.class);
  }

  /** How many events of b there are, once what is in doubt no longer is. */
  private static long settled(Ledger ledger) {
    ledger.append(append("c", Append.ANY, 1));
    return ledger.version("b");
  }

  @Test
  void aLogThatClosesAnswersWhoWritesAloneWhateverHappensToTheConnection() throws Exception {
    try (var lock = lock()) {
      var answer = appending(ledger, append("a", 1, 1), new AtomicReference<>());
      awaitALockedWriter();
      var closing = Thread.startVirtualThread(ledger::close);
      refusedUntilClosed();
      killTheLockedWriter();
      lock.rollback();

      // found, or no longer looked for; but never said to be refused
      assertThat(
              answer
                  .handle((written, failure) -> failure == null ? written : failure.getCause())
                  .join())
          .isInstanceOfAny(Appended.Written.class, OutcomeUnknown.class);
      closing.join();
    }
    assertThatThrownBy(() -> ledger.append(append("a", 2, 1))).isInstanceOf(LedgerClosed.class);
  }

  /**
   * Until the other thread has begun to close: appends that give up at once ask again and again.
   */
  private void refusedUntilClosed() {
    for (boolean closed = false; !closed; ) {
      Thread.currentThread().interrupt();
      try {
        ledger.append(append("late", 0, 1));
      } catch (LedgerUnavailable gaveUp) {
        assertThat(Thread.interrupted()).isTrue();
      } catch (LedgerClosed refused) {
        closed = Thread.interrupted();
      }
    }
  }

  @Test
  void whatIsRefusedToACallerWhoIsAloneIsAnsweredAsEver() {
    assertThat(ledger.append(append("a", 0, 1))).isEqualTo(new Appended.VersionConflict("a", 0, 1));
    try (var other = open(LedgerSettings.DEFAULT)) {
      other.append(append("a", 1, 1));
    }
    assertThat(ledger.append(append("a", 1, 1))).isEqualTo(new Appended.VersionConflict("a", 1, 2));
    assertThat(ledger.append(append("a", 2, 1))).isInstanceOf(Appended.Written.class);
  }

  private static LedgerSettings silent() {
    var usual = LedgerSettings.DEFAULT;
    return new LedgerSettings(
        usual.mostEvents(),
        usual.mostBytes(),
        usual.mostWaiting(),
        usual.mostWaitingBytes(),
        SHORT,
        SHORT,
        usual.poll());
  }

  private static CompletableFuture<Appended> appending(
      Ledger ledger, Append append, AtomicReference<Thread> caller) {
    return CompletableFuture.supplyAsync(
        () -> ledger.append(append), task -> caller.set(Thread.ofVirtual().start(task)));
  }

  /** Another instance holds the log's lock: who writes waits in the database. */
  private AppendSession lock() throws SQLException {
    var session = new AppendSession(database.dataSource().getConnection());
    session.lock();
    return session;
  }

  private void killTheLockedWriter() throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("select pg_terminate_backend(pid) " + LOCKED);
    }
  }

  private void awaitALockedWriter() throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.prepareStatement("select exists (select " + LOCKED + ")")) {
      boolean found = false;
      while (!found) {
        try (var row = statement.executeQuery()) {
          row.next();
          found = row.getBoolean(1);
        }
      }
    }
  }

  private static final String LOCKED =
      """
      from pg_locks
      where locktype = 'advisory'
        and not granted
        and database = (select oid from pg_database where datname = current_database())
      """;
}
