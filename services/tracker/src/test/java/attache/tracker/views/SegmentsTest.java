package attache.tracker.views;

import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.PostgresLedger;
import attache.tracker.json.Upcasters;
import attache.tracker.log.EventReader;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A view that several instances follow, each with some segments of the records. */
class SegmentsTest {

  /** A second instance on the same database. */
  private static final class Second implements AutoCloseable {
    final HikariDataSource pool;
    final PostgresLedger ledger;
    final Reached reached;
    private final Crew crew;
    private final Thread thread;

    Second(Followed first, int segments) {
      pool = first.pool();
      ledger = PostgresLedger.open(pool);
      reached = new Reached(first::position);
      Replay replay = new Replay(ledger, new EventReader(new Upcasters()));
      crew = new Crew(pool, ledger, replay, reached, new Lately(), "second", segments);
      thread = Thread.ofVirtual().start(crew);
    }

    /** As a kill -9 looks from the database: every connection ends, and nobody said goodbye. */
    void kill() throws InterruptedException {
      pool.close();
      crew.stop();
      thread.join();
    }

    @Override
    public void close() {
      pool.close();
    }
  }

  private static List<String> holders(Followed followed) {
    return new Followers(JdbcClient.create(followed.pool))
        .of(Place.NAME).stream().map(follower -> String.valueOf(follower.holder())).toList();
  }

  /** Waits until so many segments are followed by an instance. */
  private static void awaitHeld(Followed followed, String instance, int segments)
      throws InterruptedException {
    for (int i = 0; i < 1_500; i++) {
      if (holders(followed).stream().filter(instance::equals).count() == segments) {
        return;
      }
      Thread.sleep(20);
    }
    throw new AssertionError("held by " + holders(followed));
  }

  private static void assertSameAsNeverShared(Followed followed, int slot) throws Exception {
    try (Followed alone = Followed.copyOf(followed)) {
      alone.caughtUp();
      assertThat(ProjectorTest.contents(followed, slot))
          .isEqualTo(ProjectorTest.contents(alone, 0));
    }
  }

  @Test
  void twoInstancesShareTheSegmentsAndOneTakesOverWhenTheOtherIsKilled() throws Exception {
    try (Followed first = Followed.started(4);
        Second second = new Second(first, 4)) {
      awaitHeld(first, "second", 2);
      awaitHeld(first, "first", 2);
      RandomHistory history = new RandomHistory(first, new Random(3));
      for (int i = 0; i < 40; i++) {
        history.next();
      }
      first.caughtUp();
      assertThat(second.reached.await(first.ledger.head().position(), Duration.ofSeconds(20)))
          .isTrue();

      second.kill();
      for (int i = 0; i < 40; i++) {
        history.next();
      }
      awaitHeld(first, "first", 4);
      first.caughtUp();

      assertSameAsNeverShared(first, 0);
    }
  }

  @Test
  void aViewInSegmentsIsBuiltAnewSwappedAndTakenUpLikeAnyOther() throws Exception {
    try (Followed followed = Followed.started(3)) {
      RandomHistory history = new RandomHistory(followed, new Random(4));
      for (int i = 0; i < 40; i++) {
        history.next();
      }
      Thread writing =
          Thread.ofVirtual().start(() -> IntStream.range(0, 40).forEach(_ -> history.next()));
      followed.rebuild();
      writing.join();
      followed.append("deal-poisoned", List.of(ProjectorTest.registered()));
      followed.append("deal-poisoned", List.of(ProjectorTest.poison()));
      followed.append("deal-poisoned", List.of(ProjectorTest.offered("e2")));
      followed.caughtUp();
      assertThat(ProjectorTest.count(followed, "views.parked where not discarded")).isEqualTo(1);

      Upkeep upkeep =
          new Upkeep(
              followed.pool, followed.ledger, followed.replay, followed.doorbell, followed.reached);
      assertThat(upkeep.takeUp("deal-poisoned", true)).isTrue();
      followed.append("deal-poisoned", List.of(ProjectorTest.offered("e3")));
      followed.caughtUp();

      assertThat(
              ProjectorTest.count(
                  followed,
                  "views.development where slot = 1 and born = (select born from views.card"
                      + " where slot = 1 and record = 'deal-poisoned')"))
          .isEqualTo(2);
    }
  }

  @Test
  void segmentsThatAreNotEquallyFarAreLevelledBeforeTheirNumberChanges() throws Exception {
    try (Followed followed = Followed.started(3)) {
      RandomHistory history = new RandomHistory(followed, new Random(5));
      for (int i = 0; i < 30; i++) {
        history.next();
      }
      followed.caughtUp();
      followed.stopFollowing();
      try (Connection connection = followed.pool.getConnection();
          Lease held =
              Lease.take(followed.pool, Lease.follow(Place.segmentOf("deal-random-0", 3)))) {
        assertThat(held).isNotNull();
        for (int i = 0; i < 30; i++) {
          history.next();
        }
        Crew twoOfThree = followed.crew("other", 3);
        Thread following = Thread.ofVirtual().start(twoOfThree);
        awaitFurthest(followed, connection);
        twoOfThree.stop();
        following.join();
        assertThat(Segments.hold(connection).least())
            .isLessThan(Segments.hold(connection).furthest());
      }

      new Resize(followed.pool, followed.ledger, followed.replay).to(2);

      try (Connection connection = followed.pool.getConnection()) {
        Segments now = Segments.hold(connection);
        assertThat(now.places()).hasSize(2);
        assertThat(now.least()).isEqualTo(followed.ledger.head().position());
      }
      assertSameAsNeverShared(followed, 0);
    }
  }

  private static void awaitFurthest(Followed followed, Connection connection)
      throws SQLException, InterruptedException {
    long head = followed.ledger.head().position();
    for (int i = 0; i < 1_500 && Segments.hold(connection).furthest() < head; i++) {
      Thread.sleep(20);
    }
  }

  @Test
  void aReaderIsNotToldThatAViewIsWhereACrashTookItBackFrom() throws Exception {
    try (Followed followed = Followed.started()) {
      long position = followed.append("deal-a", List.of(ProjectorTest.registered()));
      followed.caughtUp();
      followed.stopFollowing();
      try (Connection connection = followed.pool.getConnection();
          var statement = connection.createStatement()) {
        statement.execute("update views.segment set position = 0");
        statement.execute("delete from views.card");
        statement.execute("delete from views.status");
      }

      Views views =
          new Views(
              JdbcClient.create(followed.pool), followed.ledger, followed.reached, followed.replay);
      FutureTask<At> answer = new FutureTask<>(() -> views.at(new Question(null, null, position)));
      Thread.ofVirtual().start(answer);
      Crew recovered = followed.crew("new", 1);
      Thread following = Thread.ofVirtual().start(recovered);

      assertThat(answer.get().known()).isEqualTo(position);

      recovered.stop();
      following.join();
    }
  }
}
