package attache.ledger;

import static attache.ledger.Drafts.append;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.testbed.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An event is told of while it is being written, and never said to be there before it is. */
@Timeout(60)
final class ComingTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  private final TestDatabase database = TestDatabase.fresh();
  private final Ledger ledger = PostgresLedger.open(database.dataSource());

  @AfterEach
  void close() {
    ledger.close();
    database.close();
  }

  @Test
  void whatIsBeingWrittenIsKnownBeforeItIsThere() throws Exception {
    ledger.append(append("a", 0, 1));
    var tail = ledger.tail(1);
    try (var lock = new AppendSession(database.dataSource().getConnection())) {
      lock.lock();
      var answer = CompletableFuture.supplyAsync(() -> ledger.append(append("a", 1, 1)));

      var coming = Objects.requireNonNull(tail.coming(LONG));
      assertThat(tail.came(coming, Duration.ofMillis(50))).isFalse();
      assertThat(tail.position()).isEqualTo(1);

      lock.rollback();
      assertThat(tail.came(coming, LONG)).isTrue();
      assertThat(tail.position()).isEqualTo(2);
      assertThat(Drafts.written(answer.join())).containsExactly(coming);
    }
    assertThat(ledger.read(1, 10)).extracting(Recorded::stream).containsExactly("a");
  }

  @Test
  void whatAnotherInstanceWasFasterThanDidNotCome() throws Exception {
    ledger.append(append("a", 0, 1));
    var tail = ledger.tail(1);
    try (var lock = new AppendSession(database.dataSource().getConnection())) {
      lock.lock();
      var answer = CompletableFuture.supplyAsync(() -> ledger.append(append("a", 1, 1)));
      var coming = Objects.requireNonNull(tail.coming(LONG));
      takeItsPosition(lock);

      assertThat(tail.came(coming, LONG)).isFalse();
      assertThat(tail.next(1, LONG)).extracting(Recorded::stream).containsExactly("b");
      assertThat(Drafts.written(answer.join())).extracting(Recorded::position).containsExactly(3L);
    }
  }

  @Test
  void whatWasRefusedIsNotWhatCameInItsPlace() throws Exception {
    refusePoison();
    ledger.append(append("a", 0, 1));
    var tail = ledger.tail(1);
    var poison = new Append("a", 1, List.of(new Draft("Poison", 1, "{}", "{}")), "tester", null);
    try (var lock = new AppendSession(database.dataSource().getConnection())) {
      lock.lock();
      var answer = CompletableFuture.supplyAsync(() -> ledger.append(poison));
      var coming = Objects.requireNonNull(tail.coming(LONG));
      lock.rollback();
      assertThatThrownBy(answer::join).hasCauseInstanceOf(Unstorable.class);

      ledger.append(append("a", 1, 1));

      assertThat(tail.came(coming, LONG)).isFalse();
      assertThat(tail.next(1, LONG)).extracting(Recorded::name).doesNotContain("Poison");
    }
  }

  private void refusePoison() throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "alter table ledger.event add constraint no_poison check (name <> 'Poison')");
    }
  }

  private void takeItsPosition(AppendSession other) throws Exception {
    var now = other.now();
    var plan =
        Plan.of(
            List.of(new Pending(append("b", 0, 1), 0)),
            now.head(),
            now.time(),
            StreamVersions.NOTHING);
    other.write(plan);
    other.commit();
  }

  @Test
  void nothingIsComingWhereThereIsSomethingAlready() throws Exception {
    ledger.append(append("a", 0, 1));

    assertThat(ledger.tail(0).coming(LONG)).isNull();
    assertThat(ledger.tail(1).coming(Duration.ZERO)).isNull();
  }
}
