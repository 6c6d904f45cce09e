package attache.ledger;

import static attache.ledger.Drafts.append;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.testbed.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the log does when the database, its clock, a row or the load is not as one would like. */
final class BadDaysTest {

  private static final LedgerSettings IMPATIENT =
      LedgerSettings.DEFAULT.withDeadline(Duration.ofMillis(300));

  private final TestDatabase database = TestDatabase.fresh();
  private final List<Ledger> opened = new ArrayList<>();

  private Ledger open(LedgerSettings settings) {
    var ledger = PostgresLedger.open(database.dataSource(), settings);
    opened.add(ledger);
    return ledger;
  }

  @AfterEach
  void close() {
    opened.forEach(Ledger::close);
    database.close();
  }

  @Test
  void timeStandsStillRatherThanRunBackWhenTheClockDoes() throws SQLException {
    var future = recordInTheFuture();
    var ledger = open(LedgerSettings.DEFAULT);

    var events = Drafts.written(ledger.append(append("a", 0, 2)));

    assertThat(events).extracting(Recorded::recordedAt).containsExactly(future, future);
    assertThat(ledger.positionAt(future)).isEqualTo(3);
    assertThat(ChainCheck.of(ledger)).isInstanceOf(ChainCheck.Intact.class);
  }

  /** As if the clock had been an hour ahead when position 1 was recorded. */
  private Instant recordInTheFuture() throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var session = new AppendSession(connection)) {
      var clock = session.now().time().plusSeconds(3_600);
      var pending = new Pending(append("early", 0, 1), 0);
      var plan = Plan.of(List.of(pending), Head.EMPTY, clock, StreamVersions.NOTHING);
      try (var insert =
          connection.prepareStatement(
              """
              insert into ledger.event
                (position, recorded_at, sequence, version, id, stream, name, actor, data, meta,
                  hash)
              values (1, ?, 0, 1, ?, 'early', 'ThingHappened', 'tester', '{"nr":0}', '{}', ?)
              """)) {
        insert.setObject(1, clock.atOffset(ZoneOffset.UTC));
        insert.setObject(2, plan.events().getFirst().id());
        insert.setBytes(3, plan.after().hash());
        insert.executeUpdate();
      }
      return clock;
    }
  }

  @Test
  void aPoisonRowFailsAlone() throws Exception {
    run("alter table ledger.event add constraint no_poison check (name <> 'Poison')");
    var ledger = open(LedgerSettings.DEFAULT);
    var poison = new Append("bad", 0, List.of(new Draft("Poison", 1, "{}", "{}")), "tester", null);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var good = new ArrayList<Future<Appended>>();
      var bad = new ArrayList<Future<Appended>>();
      for (int i = 0; i < 50; i++) {
        var stream = "good" + i;
        good.add(threads.submit(() -> ledger.append(append(stream, 0, 1))));
        bad.add(threads.submit(() -> ledger.append(poison)));
      }
      for (var answer : good) {
        assertThat(answer.get()).isInstanceOf(Appended.Written.class);
      }
      for (var answer : bad) {
        assertThatThrownBy(answer::get).hasCauseInstanceOf(Unstorable.class);
      }
    }
    assertThat(ledger.head().position()).isEqualTo(50);
    assertThat(ChainCheck.of(ledger)).isInstanceOf(ChainCheck.Intact.class);
  }

  @Test
  @Timeout(60)
  void aFullQueueSaysSoAtOnceAndSaysWhenToComeBack() throws Exception {
    var ledger = open(LedgerSettings.DEFAULT.withMostWaiting(2));
    ledger.append(append("warm", 0, 1));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var appends = new ArrayList<Future<Appended>>();
      whileTheLogIsLocked(
          () -> {
            appends.add(threads.submit(() -> ledger.append(append("first", 0, 1))));
            awaitALockedWriter();
            for (int i = 0; i < 10; i++) {
              var stream = "s" + i;
              appends.add(threads.submit(() -> ledger.append(append(stream, 0, 1))));
            }
            int refused = 0;
            for (int i = 0; i < 8; i++) {
              refused +=
                  firstRefusal(appends) instanceof LedgerBusy busy ? busy.retryAfterSeconds() : 0;
            }
            assertThat(refused).isEqualTo(8);
            return null;
          });
      for (var append : appends) {
        assertThat(append.get()).isInstanceOf(Appended.Written.class);
      }
    }
    assertThat(ledger.head().position()).isEqualTo(4);
  }

  @Test
  @Timeout(60)
  void appendsThatFillTheMemoryAreRefusedHoweverFewTheyAre() throws Exception {
    var usual = LedgerSettings.DEFAULT;
    var ledger =
        open(
            new LedgerSettings(
                usual.mostEvents(),
                usual.mostBytes(),
                usual.mostWaiting(),
                1,
                usual.deadline(),
                usual.silence(),
                usual.poll()));
    ledger.append(append("warm", 0, 1));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var appends = new ArrayList<Future<Appended>>();
      whileTheLogIsLocked(
          () -> {
            appends.add(threads.submit(() -> ledger.append(append("first", 0, 1))));
            awaitALockedWriter();
            appends.add(threads.submit(() -> ledger.append(append("second", 0, 1))));
            appends.add(threads.submit(() -> ledger.append(append("third", 0, 1))));
            assertThat(firstRefusal(appends)).isInstanceOf(LedgerBusy.class);
            return null;
          });
      for (var append : appends) {
        assertThat(append.get()).isInstanceOf(Appended.Written.class);
      }
    }
  }

  private static Throwable firstRefusal(List<Future<Appended>> appends) throws Exception {
    while (true) {
      for (int i = 0; i < appends.size(); i++) {
        if (appends.get(i).state() == Future.State.FAILED) {
          return appends.remove(i).exceptionNow();
        }
      }
      if (Thread.interrupted()) {
        throw new InterruptedException("too few are refused");
      }
      Thread.onSpinWait();
    }
  }

  @Test
  void anAppendInFlightAtItsDeadlineIsUnknownAndOneNotSentIsCertain() throws Exception {
    var ledger = open(IMPATIENT);
    ledger.append(append("warm", 0, 1));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      whileTheLogIsLocked(
          () -> {
            var sent = threads.submit(() -> ledger.append(append("sent", 0, 1)));
            awaitALockedWriter();
            var queued = threads.submit(() -> ledger.append(append("queued", 0, 1)));
            assertThatThrownBy(sent::get).hasCauseInstanceOf(OutcomeUnknown.class);
            assertThatThrownBy(queued::get).hasCauseInstanceOf(LedgerUnavailable.class);
            return null;
          });
    }

    assertThat(ledger.await(2, Duration.ofSeconds(20))).isTrue();
    assertThat(ledger.append(append("queued", 0, 1))).isInstanceOf(Appended.Written.class);
    assertThat(ledger.append(append("sent", 0, 1)))
        .isEqualTo(new Appended.VersionConflict("sent", 0, 1));
  }

  @Test
  void closingRecordsWhatWasAcceptedAndRefusesWhatComesLater() throws Exception {
    var ledger = open(LedgerSettings.DEFAULT);
    ledger.append(append("warm", 0, 1));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var accepted = new ArrayList<Future<Appended>>();
      var closing = new ArrayList<Thread>();
      whileTheLogIsLocked(
          () -> {
            accepted.add(threads.submit(() -> ledger.append(append("a", 0, 1))));
            awaitALockedWriter();
            closing.add(Thread.startVirtualThread(ledger::close));
            refusedUntilClosed(ledger);
            return null;
          });
      assertThat(accepted.getFirst().get()).isInstanceOf(Appended.Written.class);
      closing.getFirst().join();
    }
    assertThatThrownBy(() -> ledger.append(append("b", 0, 1))).isInstanceOf(LedgerClosed.class);
  }

  /**
   * Until the other thread has begun to close: appends that give up at once ask again and again.
   */
  private static void refusedUntilClosed(Ledger ledger) {
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
  void aDatabaseThatIsGoneIsSaidToBeGone() {
    var ledger = open(IMPATIENT);
    ledger.append(append("warm", 0, 1));
    database.close();

    assertThatThrownBy(() -> ledger.append(append("a", 0, 1))).isInstanceOf(LedgerException.class);
    assertThatThrownBy(ledger::head).isInstanceOf(LedgerUnavailable.class);
  }

  @Test
  void aReadOnlyDatabaseTakesAppendsAgainOnceItMay() throws Exception {
    var ledger = open(LedgerSettings.DEFAULT);
    ledger.append(append("a", 0, 1));
    run("alter database %s set default_transaction_read_only = on".formatted(name()));
    killOthers();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var append = threads.submit(() -> ledger.append(append("a", 1, 1)));
      run(
          "set default_transaction_read_only = off",
          "alter database %s reset default_transaction_read_only".formatted(name()));
      assertThat(append.get()).isInstanceOf(Appended.Written.class);
    }
  }

  @Test
  void aDoubtAboutOneAppendIsNoneAboutThoseThatComeLater() throws Exception {
    var ledger = open(LedgerSettings.DEFAULT.withDeadline(Duration.ofSeconds(1)));
    ledger.append(append("warm", 0, 1));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      whileTheLogIsLocked(
          () -> {
            var cut = threads.submit(() -> ledger.append(append("cut", 0, 1)));
            awaitALockedWriter();
            run("alter database %s set default_transaction_read_only = on".formatted(name()));
            killTheLockedWriter();
            assertThatThrownBy(cut::get).hasCauseInstanceOf(OutcomeUnknown.class);
            return null;
          });
    }

    assertThatThrownBy(() -> ledger.append(append("later", 0, 1)))
        .isInstanceOf(LedgerUnavailable.class)
        .hasMessageContaining("nothing was recorded");
  }

  private void killTheLockedWriter() throws SQLException {
    run(
        """
        select pg_terminate_backend(pid)
        from pg_locks
        where locktype = 'advisory'
          and not granted
          and database = (select oid from pg_database where datname = current_database())
        """);
  }

  private String name() {
    return database.jdbcUrl().replaceAll(".*/|\\?.*", "");
  }

  private void killOthers() throws SQLException {
    run(
        """
        select pg_terminate_backend(pid)
        from pg_stat_activity
        where datname = current_database()
          and pid <> pg_backend_pid()
        """);
  }

  private void run(String... sql) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      for (var one : sql) {
        statement.execute(one);
      }
    }
  }

  /** Another instance holds the log's lock: appends are sent and wait in the database. */
  private void whileTheLogIsLocked(Callable<?> work) throws Exception {
    try (var connection = database.dataSource().getConnection();
        var other = new AppendSession(connection)) {
      other.lock();
      work.call();
      other.rollback();
    }
  }

  private void awaitALockedWriter() throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var waiting =
            connection.prepareStatement(
                """
                select exists (
                  select
                  from pg_locks
                  where locktype = 'advisory'
                    and not granted
                    and database = (select oid from pg_database where datname = current_database()))
                """)) {
      boolean found = false;
      while (!found) {
        try (var row = waiting.executeQuery()) {
          row.next();
          found = row.getBoolean(1);
        }
      }
    }
  }
}
