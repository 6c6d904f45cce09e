package attache.ledger;

import static attache.ledger.Drafts.append;
import static attache.ledger.Drafts.key;
import static org.assertj.core.api.Assertions.assertThat;

import attache.testbed.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many writers on two instances: what was answered is in the log once, and nothing else is. */
final class OneLogManyWritersTest {

  private static final int WRITERS = 64;
  private static final int APPENDS = 20;

  private final TestDatabase database = TestDatabase.fresh();
  private final Ledger here = PostgresLedger.open(database.dataSource());
  private final Ledger there = PostgresLedger.open(database.dataSource());

  @AfterEach
  void close() {
    here.close();
    there.close();
    database.close();
  }

  @Test
  void writersOfTheirOwnStreamsNeverDisturbEachOther() throws Exception {
    var answers = new ArrayList<Callable<List<Recorded>>>();
    for (int i = 0; i < WRITERS; i++) {
      var ledger = i % 2 == 0 ? here : there;
      var stream = "s" + i;
      answers.add(
          () -> {
            var written = new ArrayList<Recorded>();
            for (int n = 0; n < APPENDS; n++) {
              written.addAll(Drafts.written(ledger.append(append(stream, 2L * n, 2))));
            }
            return written;
          });
    }

    var written = all(answers).stream().flatMap(List::stream).toList();

    assertThat(written).hasSize(2 * WRITERS * APPENDS);
    assertThat(positions(written)).isEqualTo(oneTo(2 * WRITERS * APPENDS));
    assertThat(everything(here)).containsExactlyInAnyOrderElementsOf(written);
    assertThat(ChainCheck.of(there)).isInstanceOf(ChainCheck.Intact.class);
  }

  @Test
  void ofWritersThatRaceForOneVersionExactlyOneWins() throws Exception {
    for (int round = 0; round < APPENDS; round++) {
      long version = round;
      var race = new ArrayList<Callable<Appended>>();
      for (int i = 0; i < 8; i++) {
        var ledger = i % 2 == 0 ? here : there;
        race.add(() -> ledger.append(append("contested", version, 1)));
      }

      var answers = all(race);

      assertThat(answers).filteredOn(Appended.Written.class::isInstance).hasSize(1);
      assertThat(answers)
          .filteredOn(Appended.VersionConflict.class::isInstance)
          .hasSize(7)
          .allMatch(new Appended.VersionConflict("contested", version, version + 1)::equals);
    }
  }

  @Test
  void aRequestThatComesManyTimesAtOnceIsRecordedOnce() throws Exception {
    for (int round = 0; round < APPENDS; round++) {
      var key = key("k" + round, 1);
      var stream = "s" + round;
      var race = new ArrayList<Callable<Appended>>();
      for (int i = 0; i < 8; i++) {
        var ledger = i % 2 == 0 ? here : there;
        race.add(() -> ledger.append(append(stream, 0, 2, key)));
      }

      var answers = all(race);

      assertThat(answers).filteredOn(Appended.Written.class::isInstance).hasSize(1);
      assertThat(answers).filteredOn(Appended.Repeated.class::isInstance).hasSize(7);
      assertThat(here.version(stream)).isEqualTo(2);
    }
  }

  @Test
  void aTailSeesWhatBothInstancesWriteWithoutAGap() throws Exception {
    var tail = here.tail(0);
    var writers =
        Thread.startVirtualThread(
            () -> {
              for (int n = 0; n < 50; n++) {
                here.append(append("here", n, 1));
                there.append(append("there", n, 1));
              }
            });

    var seen = new ArrayList<Recorded>();
    while (seen.size() < 100) {
      var next = tail.next(7, Duration.ofSeconds(20));
      assertThat(next).isNotEmpty();
      seen.addAll(next);
    }
    writers.join();

    assertThat(positions(seen)).isEqualTo(oneTo(100));
  }

  @Test
  void theOtherInstancesReadersAreWoken() throws Exception {
    there.append(append("s", 0, 1));

    assertThat(here.await(1, Duration.ofSeconds(20))).isTrue();
  }

  @Test
  void connectionsKilledUnderLoadLoseAndDoubleNothing() throws Exception {
    var answers = new ArrayList<Callable<List<Recorded>>>();
    for (int i = 0; i < WRITERS; i++) {
      var ledger = i % 2 == 0 ? here : there;
      var stream = "s" + i;
      answers.add(
          () -> {
            var written = new ArrayList<Recorded>();
            for (int n = 0; n < 10; n++) {
              written.addAll(Drafts.written(ledger.append(append(stream, n, 1))));
            }
            return written;
          });
    }
    var killer = Thread.startVirtualThread(this::killConnections);

    var written = all(answers).stream().flatMap(List::stream).toList();
    killer.interrupt();
    killer.join();

    assertThat(everything(here)).containsExactlyInAnyOrderElementsOf(written);
    assertThat(positions(written)).isEqualTo(oneTo(written.size()));
    assertThat(ChainCheck.of(here)).isInstanceOf(ChainCheck.Intact.class);
  }

  /** Every connection of both instances, again and again, while they are at work. */
  private void killConnections() {
    try (var connection = database.dataSource().getConnection();
        var kill =
            connection.prepareStatement(
                """
                select pg_terminate_backend(pid)
                from pg_stat_activity
                where datname = current_database()
                  and pid <> pg_backend_pid()
                """)) {
      for (int round = 0; round < 10 && !Thread.currentThread().isInterrupted(); round++) {
        long before = here.head().position();
        here.await(before + 20, Duration.ofMillis(500));
        kill.execute();
      }
    } catch (SQLException | LedgerUnavailable | InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private static <T> List<T> all(List<Callable<T>> work)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = new ArrayList<T>();
      for (Future<T> future : threads.invokeAll(work)) {
        done.add(future.get());
      }
      return done;
    }
  }

  private static List<Recorded> everything(Ledger ledger) {
    return ledger.read(0, Integer.MAX_VALUE);
  }

  private static List<Long> positions(List<Recorded> events) {
    return events.stream().map(Recorded::position).sorted().toList();
  }

  private static List<Long> oneTo(int last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }
}
