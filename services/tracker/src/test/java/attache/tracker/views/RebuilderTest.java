package attache.tracker.views;

import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Draft;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** A view built anew, where whole pages of streams are copied into it. */
class RebuilderTest {
  private static final String META = "{\"via\":\"api\"}";

  private static Draft registered(String title) {
    return new Draft(
        "DealRegistered",
        1,
        "{\"class\":\"DEAL\",\"kind\":\"PURCHASE\",\"title\":\"%s\",\"modality\":\"ASSERTED\"}"
            .formatted(title),
        META);
  }

  private static Draft offered(String id, String day) {
    return new Draft(
        "OfferMade",
        1,
        """
        {"id":"%s","type":"OFFER_MADE","occurred":{"edtf":"%s","basis":"STATED"},\
        "modality":"ASSERTED"}"""
            .formatted(id, day),
        META);
  }

  static Draft linked(int number) {
    return new Draft(
        "RecordsLinked",
        1,
        "{\"id\":\"follows-deal-%d\",\"rel\":\"FOLLOWS\",\"to\":\"deal-%d\"}"
            .formatted(number, number),
        META);
  }

  private static Draft unlinked(int number) {
    return new Draft(
        "RecordsUnlinked",
        1,
        """
        {"link":"follows-deal-%d","because":{"reason":"It was wrong.","origin":"ANALYST"}}"""
            .formatted(number),
        META);
  }

  @Test
  void aRecordLongerThanAPageIsBuiltInPartsAndLooksAsIfItWereNot() throws Exception {
    try (Followed followed = Followed.started()) {
      followed.append("deal-before", List.of(registered("Before"), offered("e1", "2001")));
      followed.append("deal-long", List.of(registered("Long"), offered("e1", "2001-05")));
      for (int hundred = 0; hundred < 22; hundred++) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < 100; i += 2) {
          drafts.add(linked(hundred * 100 + i));
          drafts.add(i % 4 == 0 ? unlinked(hundred * 100 + i) : linked(hundred * 100 + i + 1));
        }
        followed.append("deal-long", drafts);
      }
      followed.append("deal-long", List.of(offered("e2", "2001-06"), unlinked(2)));
      followed.append("deal-then", List.of(registered("Then"), offered("e1", "-4800")));
      followed.append("deal-then", List.of(offered("e2", "Y170000002"), offered("e3", "2010")));
      followed.caughtUp();

      followed.rebuild();

      assertThat(ProjectorTest.contents(followed, 1))
          .isEqualTo(ProjectorTest.contents(followed, 0));
      assertThat(ProjectorTest.count(followed, "views.parked")).isZero();
    }
  }

  @Test
  void aRecordTheDatabaseRefusesStandsStillAndTheOthersAreBuilt() throws Exception {
    try (Followed followed = Followed.started()) {
      for (String record : List.of("deal-a", "deal-b", "deal-c")) {
        followed.append(record, List.of(registered(record), offered("e1", "2001")));
      }
      followed.caughtUp();
      refuse(followed, "deal-b");

      followed.rebuild();

      assertThat(ProjectorTest.count(followed, "views.card where slot = 1")).isEqualTo(2);
      assertThat(ProjectorTest.count(followed, "views.development where slot = 1")).isEqualTo(2);
      assertThat(
              ProjectorTest.count(
                  followed, "views.parked where slot = 1 and stream = 'deal-b' and position = 3"))
          .isEqualTo(1);
    }
  }

  @Test
  void recordsRefusedAtAnyEventAreBuiltUpToThereAsTheyWereFollowed() throws Exception {
    try (Followed followed = Followed.started()) {
      for (int slot : List.of(0, 1)) {
        execute(
            followed,
            "alter table views.development_%d add check (known_from %% 7 <> 3)".formatted(slot));
      }
      RandomHistory history = new RandomHistory(followed, new Random(5));
      for (int i = 0; i < 120; i++) {
        history.next();
      }
      followed.append(
          "deal-at-once",
          IntStream.range(0, 200)
              .mapToObj(i -> i == 0 ? registered("At once") : offered("e" + i, "2001"))
              .toList());
      followed.caughtUp();

      followed.rebuild();

      assertThat(ProjectorTest.count(followed, "views.parked where slot = 0 and position % 7 = 3"))
          .isGreaterThan(3);
      assertThat(ProjectorTest.contents(followed, 1))
          .isEqualTo(ProjectorTest.contents(followed, 0));
      assertThat(
              ProjectorTest.count(
                  followed,
                  "(select stream, position, event from views.parked group by 1, 2, 3"
                      + " having count(*) <> 2) alone"))
          .isZero();
    }
  }

  @Test
  void aBuildThatWasInterruptedGoesOnWhereItStopped() throws Exception {
    try (Followed followed = Followed.started()) {
      for (String record : List.of("deal-a", "deal-b", "deal-c")) {
        followed.append(record, List.of(registered(record), offered("e1", "2001")));
      }
      followed.caughtUp();
      Upkeep upkeep =
          new Upkeep(
              followed.pool, followed.ledger, followed.replay, followed.doorbell, followed.reached);
      upkeep.rebuild("test");
      try (Connection connection = followed.pool.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("select views.empty(1::smallint)");
        statement.execute(
            "update views.rebuild set done = 2, after_stream = 'deal-a' where target = 6");
      }

      followed.rebuild();

      assertThat(ProjectorTest.count(followed, "views.card where slot = 1 and record = 'deal-a'"))
          .isZero();
      assertThat(ProjectorTest.count(followed, "views.development where slot = 1")).isEqualTo(2);
    }
  }

  @Test
  void whatIsDiscardedWhileTheViewIsBuiltStaysDiscarded() throws Exception {
    try (Followed followed = Followed.started()) {
      followed.append("deal-poisoned", List.of(registered("A"), offered("e1", "2001")));
      followed.append("deal-poisoned", List.of(new Draft("OfferMade", 1, "{}", META)));
      followed.append("deal-poisoned", List.of(offered("e2", "2002")));
      followed.caughtUp();
      Upkeep upkeep =
          new Upkeep(
              followed.pool, followed.ledger, followed.replay, followed.doorbell, followed.reached);
      upkeep.rebuild("test");
      try (Connection connection = followed.pool.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("select views.empty(1::smallint)");
        statement.execute(
            """
            insert into views.parked (name, slot, stream, position, event, reason)
            select name, 1, stream, position, event, reason from views.parked
            """);
        statement.execute("update views.rebuild set done = target, position = target");
      }
      assertThat(upkeep.takeUp("deal-poisoned", true)).isTrue();

      followed.rebuild();

      assertThat(ProjectorTest.contents(followed, 1))
          .isEqualTo(ProjectorTest.contents(followed, 0));
      assertThat(ProjectorTest.count(followed, "views.development where slot = 1")).isEqualTo(2);
      assertThat(ProjectorTest.count(followed, "views.parked where slot = 1 and not discarded"))
          .isZero();
    }
  }

  @Test
  void aLongRecordIsBuiltThoughTheDatabaseRefusesAnotherOnItsLastPage() throws Exception {
    try (Followed followed = Followed.started()) {
      followed.append("deal-long", List.of(registered("Long")));
      for (int hundred = 0; hundred < 21; hundred++) {
        int from = hundred * 100;
        followed.append(
            "deal-long",
            IntStream.range(from, from + 100).mapToObj(RebuilderTest::linked).toList());
      }
      followed.append("deal-then", List.of(registered("Then")));
      followed.caughtUp();
      refuse(followed, "deal-then");

      followed.rebuild();

      assertThat(ProjectorTest.count(followed, "views.card where slot = 1")).isEqualTo(1);
      assertThat(ProjectorTest.count(followed, "views.link where slot = 1")).isEqualTo(2_100);
      assertThat(
              ProjectorTest.count(followed, "views.parked where slot = 1 and stream = 'deal-then'"))
          .isEqualTo(1);
    }
  }

  @Test
  void aDatabaseThatIsAwayInterruptsNoRebuildWhereNoneWasAskedFor() throws Exception {
    Logger logger = (Logger) LoggerFactory.getLogger(Rebuilder.class);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    logger.addAppender(lines);
    try (Followed followed = Followed.started()) {
      Away away = new Away(followed.doorbell);
      Rebuilder rebuilder =
          new Rebuilder(away, followed.ledger, followed.replay, followed.doorbell);
      Thread thread = Thread.ofVirtual().start(rebuilder);

      away.third.await();
      rebuilder.stop();
      thread.join();

      assertThat(lines.list).noneMatch(line -> line.getLevel().isGreaterOrEqual(Level.INFO));
    } finally {
      logger.detachAppender(lines);
    }
  }

  /** A database that is away, and has whoever asks it ask again at once. */
  private static final class Away extends AbstractDataSource {
    final CountDownLatch third = new CountDownLatch(3);
    private final Doorbell doorbell;

    Away(Doorbell doorbell) {
      this.doorbell = doorbell;
    }

    @Override
    public Connection getConnection() throws SQLException {
      third.countDown();
      doorbell.ring();
      throw new SQLException("the database is away");
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
      return getConnection();
    }
  }

  /** From now on the database takes no card of a record into the slot that is built. */
  private static void refuse(Followed followed, String record) throws SQLException {
    execute(followed, "alter table views.card_1 add check (record <> '%s')".formatted(record));
  }

  private static void execute(Followed followed, String sql) throws SQLException {
    try (Connection connection = followed.pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
