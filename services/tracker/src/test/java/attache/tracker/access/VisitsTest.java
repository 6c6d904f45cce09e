package attache.tracker.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import attache.tracker.RunningTracker;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who looked at which record. */
class VisitsTest {
  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start();
    long position = 0;
    for (String id : List.of("deal-a", "deal-b", "deal-c", "deal-d", "deal-e")) {
      position =
          Long.parseLong(
              tracker
                  .post(
                      "/api/v1/records",
                      "{\"id\": \"%s\", \"class\": \"DEAL\", \"title\": \"T\"}".formatted(id))
                  .header("Attache-Position"));
    }
    tracker.get("/api/v1/records?minPosition=" + position);
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static JsonNode visits(String query) {
    tracker.bean(Visits.class).flush();
    var reply = tracker.get("/api/v1/audit/visits?" + query);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }

  private static List<String> told(JsonNode answer) {
    return answer
        .path("items")
        .valueStream()
        .map(
            item ->
                item.path("actor").asString("-")
                    + " "
                    + item.path("record").asString()
                    + " "
                    + item.path("way").asString())
        .toList();
  }

  @Test
  void whoLookedIsToldByTheNameTheyGave() {
    tracker.get("/api/v1/records/deal-a", "Attache-Actor", "ana");
    tracker.get("/api/v1/records/deal-a/history", "Attache-Actor", "ana");
    tracker.get("/records/deal-a", "Cookie", "analyst=bea%20b");
    tracker.get("/records/deal-a/replay");
    tracker.get("/api/v1/audit/bundle?record=deal-a", "Attache-Actor", "carl");
    tracker.get("/records/deal-a", "Cookie", "analyst=administrator");

    assertThat(told(visits("record=deal-a")))
        .containsExactly(
            "- deal-a page",
            "carl deal-a bundle",
            "- deal-a replay",
            "bea b deal-a page",
            "ana deal-a history",
            "ana deal-a api");
    assertThat(told(visits("record=deal-a&actor=carl"))).containsExactly("carl deal-a bundle");
  }

  @Test
  void whoLooksAgainSoonIsNotWrittenAgainNorWhoFoundNothing() {
    tracker.get("/api/v1/records/deal-b", "Attache-Actor", "ana");
    tracker.get("/api/v1/records/deal-b", "Attache-Actor", "ana");
    tracker.get("/api/v1/records/nothing", "Attache-Actor", "ana");
    tracker.get("/api/v1/records/deal-b?asOf=nonsense", "Attache-Actor", "ana");

    assertThat(told(visits("record=deal-b"))).containsExactly("ana deal-b api");
    assertThat(told(visits("record=nothing"))).isEmpty();
  }

  @Test
  void pagesFollowEachOther() {
    for (String actor : List.of("p1", "p2", "p3")) {
      tracker.get("/api/v1/records/deal-c", "Attache-Actor", actor);
    }
    JsonNode first = visits("record=deal-c&limit=2");
    JsonNode second = visits("record=deal-c&limit=2&cursor=" + first.path("next").asString());

    assertThat(told(first)).containsExactly("p3 deal-c api", "p2 deal-c api");
    assertThat(told(second)).containsExactly("p1 deal-c api");
    assertThat(second.path("next").isNull()).isTrue();
    assertThat(first.path("keptDays").asLong()).isEqualTo(90);
  }

  @Test
  void aTableThatTakesNothingKeepsNobodyWaiting() throws Exception {
    try (Connection connection = tracker.database().dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table access.visit in access exclusive mode");

      for (int i = 0; i < 50; i++) {
        assertThat(tracker.get("/api/v1/records/deal-d", "Attache-Actor", "w" + i).status())
            .isEqualTo(200);
      }
      connection.rollback();
    }

    assertThat(told(visits("record=deal-d&limit=100"))).isNotEmpty();
  }

  @Test
  void theServiceTakesNothingAwayButWhatIsOld() {
    JdbcClient service = tracker.bean(JdbcClient.class);
    tracker.get("/api/v1/records/deal-e", "Attache-Actor", "new");
    visits("");
    service
        .sql(
            """
            insert into access.visit (at, actor, record, way)
            values (now() - interval '91 days', 'old', 'deal-e', 'page'),
              (now() - interval '2 hours', 'recent', 'deal-e', 'page')
            """)
        .update();

    service.sql("select access.forget('90 days')").query(Long.class).single();
    service.sql("select access.forget('0 days')").query(Long.class).single();

    assertThat(told(visits("record=deal-e")))
        .containsExactlyInAnyOrder("recent deal-e page", "new deal-e api");
    for (String change :
        List.of("delete from access.visit", "update access.visit set actor = 'x'")) {
      assertThatExceptionOfType(DataAccessException.class)
          .isThrownBy(() -> service.sql(change).update());
    }
  }

  @Test
  void whatIsTooMuchIsDroppedAndCounted() {
    Notebook notebook = new Notebook(2);
    for (int i = 0; i < 5; i++) {
      notebook.note(new Look(Instant.EPOCH, "a" + i, "deal-a", "api"));
    }

    assertThat(notebook.take(10)).hasSize(2);
    assertThat(notebook.takeDropped()).isEqualTo(3);
    assertThat(notebook.takeDropped()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"actr=ana", "limit=0", "from=x", "cursor=x"})
  void whatCannotBeMeantIsRefused(String query) {
    assertThat(tracker.get("/api/v1/audit/visits?" + query).problem())
        .isEqualTo("invalid-parameter");
  }
}
