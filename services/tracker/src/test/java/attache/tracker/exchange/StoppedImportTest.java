package attache.tracker.exchange;

import static attache.tracker.exchange.Catalogue.deal;
import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The log takes some of a catalogue and then no more. */
class StoppedImportTest {
  private static RunningTracker tracker;

  @BeforeAll
  static void start() throws SQLException {
    tracker = RunningTracker.start("--attache.import.window=1");
    try (var connection = tracker.database().dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          create function refuse() returns trigger language plpgsql as $$
          begin
            raise insufficient_privilege using message = 'the disk was taken away';
          end
          $$;
          create trigger refuse before insert on ledger.event
          for each row when (new.stream like '%-refused') execute function refuse()
          """);
    }
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static String catalogue(String first) {
    return deal(first) + "\n" + deal(first + "-refused") + "\n" + deal(first + "-after");
  }

  private static int status(String record) {
    return tracker.get("/api/v1/records/" + record + "/history").status();
  }

  @Test
  void whoeverSentItHearsThatItStoppedHalfWayAndCanBeSentAgain() {
    Reply reply =
        tracker.post(
            "/api/v1/import", catalogue("deal-sent"), "Content-Type", "application/x-ndjson");

    assertThat(reply.status()).as(reply.text()).isEqualTo(503);
    assertThat(reply.problem()).isEqualTo("import-stopped");
    assertThat(reply.header("Retry-After")).isNotEmpty();
    assertThat(status("deal-sent")).isEqualTo(200);
    assertThat(status("deal-sent-refused")).isEqualTo(404);
  }

  @Test
  void sentAgainUnderItsKeyItIsFinished() throws SQLException {
    String[] headers = {"Content-Type", "application/x-ndjson", "Idempotency-Key", "stopped"};
    String catalogue = catalogue("deal-keyed");
    Reply stopped = tracker.post("/api/v1/import", catalogue, headers);
    trigger("disable");
    try {
      Reply finished = tracker.post("/api/v1/import", catalogue, headers);

      assertThat(stopped.status()).as(stopped.text()).isEqualTo(503);
      assertThat(Catalogue.results(finished)).containsExactly("UNCHANGED", "CREATED", "CREATED");
      assertThat(tracker.post("/api/v1/import", catalogue, headers).text())
          .isEqualTo(finished.text());
    } finally {
      trigger("enable");
    }
  }

  private static void trigger(String enabled) throws SQLException {
    try (var connection = tracker.database().dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("alter table ledger.event %s trigger refuse".formatted(enabled));
    }
  }

  @Test
  void thePageDoesNotSayThatNothingWasRecorded() {
    Reply reply =
        tracker.send(
            "POST",
            "/load?analyst=Ana&do=save",
            BodyPublishers.ofString(catalogue("deal-pasted")),
            "Content-Type",
            "application/x-ndjson");

    assertThat(reply.text())
        .contains("The import stopped half-way.", "what is there stays unchanged")
        .doesNotContain("save again");
    assertThat(status("deal-pasted")).isEqualTo(200);
  }
}
