package attache.tracker.views;

import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Draft;
import attache.tracker.json.Json;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The view follows the log through whatever comes. */
class ProjectorTest {
  private static final String RECORD =
      """
      {"class": "DEAL", "kind": "PURCHASE", "title": "A deal", "modality": "ASSERTED"}
      """;

  static Draft registered() {
    return new Draft("DealRegistered", 1, RECORD, "{\"via\":\"api\"}");
  }

  static Draft offered(String id) {
    return new Draft(
        "OfferMade",
        1,
        "{\"id\":\"%s\",\"type\":\"OFFER_MADE\",\"occurred\":{\"edtf\":\"2010\",\"basis\":\"STATED\"},\"modality\":\"ASSERTED\"}"
            .formatted(id),
        "{\"via\":\"api\"}");
  }

  static Draft poison() {
    return new Draft(
        "OfferMade", 1, "{\"id\":\"e9\",\"type\":\"OFFER_MAID\"}", "{\"via\":\"api\"}");
  }

  @Test
  void whateverIsRecordedTheViewSaysWhatTheFoldSaysAtEveryTime() throws Exception {
    try (Followed followed = Followed.started()) {
      RandomHistory history = new RandomHistory(followed, new Random(42));
      for (int i = 0; i < 120; i++) {
        history.next();
      }
      followed.caughtUp();

      Random random = new Random(7);
      long head = followed.ledger.head().position();
      for (int i = 0; i < 60; i++) {
        long known = 1 + random.nextLong(head);
        LocalDate day = LocalDate.of(1999, 1, 1).plusDays(random.nextInt(9_000));
        assertThat(RectanglesTest.shown(followed, known, day))
            .as("as known at %d, on %s", known, day)
            .isEqualTo(RectanglesTest.folded(followed, known, day));
      }
    }
  }

  @Test
  void aViewBuiltAnewIsTheLiveOneByteForByte() throws Exception {
    try (Followed followed = Followed.started()) {
      followed.loadCatalogue();
      RandomHistory history = new RandomHistory(followed, new Random(1));
      for (int i = 0; i < 60; i++) {
        history.next();
      }
      followed.caughtUp();
      List<String> live = contents(followed, 0);
      Rebuilder rebuilder =
          new Rebuilder(followed.pool, followed.ledger, followed.replay, followed.doorbell);
      Thread building = Thread.ofVirtual().start(rebuilder);
      Upkeep upkeep =
          new Upkeep(
              followed.pool, followed.ledger, followed.replay, followed.doorbell, followed.reached);

      assertThat(upkeep.rebuild("test")).isTrue();
      followed.awaitSlot(1);

      assertThat(contents(followed, 1)).isEqualTo(live);

      assertThat(upkeep.rebuild("test")).isTrue();
      for (int i = 0; i < 20; i++) {
        history.next();
      }
      followed.awaitSlot(0);
      rebuilder.stop();
      building.join();
      followed.caughtUp();
      try (Followed neverRebuilt = Followed.copyOf(followed)) {
        neverRebuilt.caughtUp();
        assertThat(contents(followed, 0)).isEqualTo(contents(neverRebuilt, 0));
      }
    }
  }

  @Test
  void anEventThatMakesNoSenseStopsItsRecordAndNoOther() throws Exception {
    try (Followed followed = Followed.started()) {
      followed.append(
          "deal-poisoned", List.of(registered(), offered("e1"), RebuilderTest.linked(1)));
      followed.append("deal-poisoned", List.of(poison()));
      followed.append("deal-poisoned", List.of(offered("e2")));
      followed.append("deal-sound", List.of(registered(), offered("e1")));
      followed.caughtUp();

      assertThat(count(followed, "views.parked where not discarded")).isEqualTo(1);
      assertThat(count(followed, "views.development")).isEqualTo(2);

      Upkeep upkeep =
          new Upkeep(
              followed.pool, followed.ledger, followed.replay, followed.doorbell, followed.reached);
      assertThat(upkeep.takeUp("deal-poisoned", false)).isTrue();
      assertThat(count(followed, "views.parked where not discarded")).isEqualTo(1);
      assertThat(upkeep.takeUp("deal-poisoned", true)).isTrue();
      assertThat(count(followed, "views.parked where discarded")).isEqualTo(1);
      assertThat(count(followed, "views.development")).isEqualTo(3);

      followed.append("deal-poisoned", List.of(offered("e3")));
      followed.caughtUp();
      assertThat(count(followed, "views.development")).isEqualTo(4);
      assertThat(upkeep.takeUp("deal-sound", false)).isFalse();

      followed.rebuild();
      assertThat(contents(followed, 1)).isEqualTo(contents(followed, 0));
    }
  }

  @Test
  void aRowTheDatabaseRefusesStopsItsRecordAtItsEventAndNoOther() throws Exception {
    try (Followed followed = Followed.started()) {
      execute(
          followed, "alter table views.development_0 add check (id <> 'e2' or known_from <> 3)");
      followed.append("deal-a", List.of(registered(), offered("e1"), offered("e2"), offered("e3")));
      followed.append("deal-b", List.of(registered(), offered("e1"), offered("e2")));
      followed.caughtUp();

      assertThat(count(followed, "views.card where record = 'deal-a'")).isEqualTo(1);
      assertThat(count(followed, "views.card where record = 'deal-b'")).isEqualTo(1);
      assertThat(count(followed, "views.development")).isEqualTo(3);
      assertThat(count(followed, "views.parked where stream = 'deal-a' and position = 3"))
          .isEqualTo(1);
    }
  }

  @Test
  void aRowRefusedAmongManyStopsItsRecordAtItsEventAndNoOther() throws Exception {
    try (Followed followed = Followed.started()) {
      execute(
          followed, "alter table views.development_0 add check (id <> 'e61' or known_from > 150)");
      List<Draft> many = new ArrayList<>(List.of(registered()));
      IntStream.rangeClosed(1, 100).forEach(number -> many.add(offered("e" + number)));
      followed.append("deal-a", many);
      followed.append("deal-b", many);
      followed.caughtUp();

      assertThat(count(followed, "views.card where record = 'deal-a'")).isEqualTo(1);
      assertThat(count(followed, "views.development")).isEqualTo(160);
      assertThat(count(followed, "views.parked where stream = 'deal-a' and position = 62"))
          .isEqualTo(1);
      assertThat(count(followed, "views.parked")).isEqualTo(1);
    }
  }

  @Test
  void whatAnIndexCannotHoldStopsItsRecordAndNoOther() throws Exception {
    try (Followed followed = Followed.started()) {
      execute(followed, "create index narrow on views.card_0 (search)");
      followed.append("deal-wide", List.of(wide(10)));
      followed.append("deal-sound", List.of(registered()));
      followed.caughtUp();

      assertThat(count(followed, "views.card where record = 'deal-wide'")).isZero();
      assertThat(count(followed, "views.parked where stream = 'deal-wide'")).isEqualTo(1);
      assertThat(count(followed, "views.card where record = 'deal-sound'")).isEqualTo(1);
    }
  }

  @Test
  void manyLongNamesFitIntoEveryIndex() throws Exception {
    try (Followed followed = Followed.started()) {
      followed.append("deal-wide", List.of(wide(100)));
      followed.caughtUp();

      assertThat(count(followed, "views.parked")).isZero();
      assertThat(count(followed, "views.card where record = 'deal-wide'")).isEqualTo(1);
    }
  }

  /** Long names in which nothing repeats, and each of which grows when it is folded. */
  private static Draft wide(int suppliers) {
    Random random = new Random(3);
    Supplier<String> name =
        () ->
            "\ufdfa"
                + random
                    .ints(499, '가', '힣')
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, (a, b) -> a.append(b));
    ObjectNode record = (ObjectNode) Json.parse(RECORD);
    record.put("title", name.get());
    for (int i = 0; i < suppliers; i++) {
      for (String role : List.of("SUPPLIER", "RECIPIENT")) {
        record
            .withArray("parties")
            .addObject()
            .put("type", "ORGANISATION")
            .put("name", name.get())
            .put("role", role);
      }
    }
    return new Draft("DealRegistered", 1, record.toString(), "{\"via\":\"api\"}");
  }

  @Test
  void anotherInstanceTakesOverWhenTheFirstStops() throws Exception {
    try (Followed followed = Followed.started()) {
      Crew second = followed.crew("second", 1);
      Thread waiting = Thread.ofVirtual().start(second);
      followed.append("deal-a", List.of(registered()));
      followed.caughtUp();

      followed.stopFollowing();
      followed.append("deal-a", List.of(offered("e1")));
      followed.caughtUp();

      assertThat(count(followed, "views.development")).isEqualTo(1);
      second.stop();
      waiting.join();
    }
  }

  @Test
  void whoeverLostTheLeaseWritesNothingMore() throws Exception {
    try (Followed followed = Followed.started()) {
      followed.append("deal-a", List.of(registered()));
      followed.caughtUp();
      execute(
          followed,
          """
          select pg_terminate_backend(pid)
          from pg_locks
          where locktype = 'advisory'
            and granted
            and objid <> 0
            and database = (select oid from pg_database where datname = current_database())
            and pid <> pg_backend_pid()
          """);
      followed.append("deal-a", List.of(offered("e1")));
      followed.caughtUp();

      assertThat(count(followed, "views.development")).isEqualTo(1);
    }
  }

  @Test
  void aReaderWaitsForAPositionAndNoLongerThanItWants() throws Exception {
    try (Followed followed = Followed.started()) {
      long position = followed.append("deal-a", List.of(registered()));

      assertThat(followed.reached.await(position, Duration.ofSeconds(20))).isTrue();
      assertThat(followed.reached.await(position + 1, Duration.ofMillis(1))).isFalse();
    }
  }

  static List<String> contents(Followed followed, int slot) throws SQLException {
    return List.of("card", "anomaly", "status", "development", "link").stream()
        .map(
            table ->
                one(
                    followed,
                    """
                    select count(*) || ' ' || coalesce(md5(string_agg(row, E'\\n' order by row)), '')
                    from (
                      select (to_jsonb(t) - 'slot' - 'document' - 'facets')::text
                        || %s as row
                      from views.%s t
                      where slot = %d
                    ) r
                    """
                        .formatted(
                            switch (table) {
                              case "card" -> "t.document::text";
                              case "status" -> "t.facets::text";
                              default -> "''";
                            },
                            table,
                            slot)))
        .toList();
  }

  static long count(Followed followed, String rows) {
    return Long.parseLong(one(followed, "select count(*) from " + rows));
  }

  private static String one(Followed followed, String sql) {
    try (Connection connection = followed.pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void execute(Followed followed, String sql) throws SQLException {
    try (Connection connection = followed.pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
