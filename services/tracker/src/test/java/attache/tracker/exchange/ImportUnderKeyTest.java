package attache.tracker.exchange;

import static attache.tracker.exchange.Catalogue.NDJSON;
import static attache.tracker.exchange.Catalogue.deal;
import static attache.tracker.exchange.Catalogue.event;
import static attache.tracker.exchange.Catalogue.results;
import static org.assertj.core.api.Assertions.assertThat;

import attache.testbed.TestDatabase;
import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An import that is sent twice under one key is answered once, and told again. */
class ImportUnderKeyTest {
  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start();
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  /** One record is taken, one is rejected. */
  private static String catalogue(String id) {
    var rejected = deal(id + "-rejected");
    event(rejected, 0).put("edtf", "2019-02-30");
    return List.of(deal(id), rejected).toString();
  }

  private static Reply imported(RunningTracker tracker, String body, String key) {
    return tracker.post("/api/v1/import", body, "Idempotency-Key", key);
  }

  private static Reply imported(String body, String key) {
    return imported(tracker, body, key);
  }

  private static void assertReused(Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(422);
    assertThat(reply.problem()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void theFirstAnswerComesAgainToTheLetter() {
    Reply first = imported(catalogue("deal-again"), "again");
    tracker.post("/api/v1/records/deal-again/developments", "{\"type\": \"INTEREST_EXPRESSED\"}");

    Reply again = imported(catalogue("deal-again"), "again");

    assertThat(results(first)).containsExactly("CREATED", "REJECTED");
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("Attache-Position")).isEqualTo(first.header("Attache-Position"));
    assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
  }

  @Test
  void soDoItsLines() {
    String[] headers = {
      "Idempotency-Key", "lines", "Content-Type", NDJSON, "Accept", NDJSON,
    };
    Reply first = tracker.post("/api/v1/import", deal("deal-lines").toString(), headers);

    Reply again = tracker.post("/api/v1/import", deal("deal-lines").toString(), headers);

    assertThat(first.text()).contains("\"CREATED\"", "\"summary\"");
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("Content-Type")).contains(NDJSON);
  }

  @Test
  void anotherInstanceTellsItToo() {
    try (TestDatabase database = TestDatabase.fresh();
        RunningTracker one = RunningTracker.on(database);
        RunningTracker other = RunningTracker.on(database)) {
      Reply first = imported(one, catalogue("deal-shared"), "shared");

      assertThat(imported(other, catalogue("deal-shared"), "shared").text())
          .isEqualTo(first.text());
    }
  }

  @Test
  void anotherBodyUnderTheKeyIsRefusedAndChangesNothing() {
    imported(catalogue("deal-one"), "one-body");

    assertReused(imported(catalogue("deal-two"), "one-body"));
    assertThat(tracker.get("/api/v1/records/deal-two/history").status()).isEqualTo(404);
  }

  @Test
  void aKeyOfAnotherWriteIsRefusedAndChangesNothing() {
    tracker.post(
        "/api/v1/records",
        "{\"class\": \"DEAL\", \"title\": \"T\"}",
        "Idempotency-Key",
        "of-a-record");

    assertReused(imported(catalogue("deal-late"), "of-a-record"));
    assertThat(tracker.get("/api/v1/records/deal-late/history").status()).isEqualTo(404);
  }

  @Test
  void noOtherWriteTakesTheKeyOfAnImport() {
    imported(catalogue("deal-first"), "of-an-import");

    assertReused(
        tracker.post(
            "/api/v1/records/deal-first/developments",
            "{\"type\": \"INTEREST_EXPRESSED\"}",
            "Idempotency-Key",
            "of-an-import"));
  }

  @Test
  void aBodyThatIsNoCatalogueLeavesTheKeyFree() {
    assertThat(imported("[{", "mended").status()).isEqualTo(400);

    assertThat(results(imported(catalogue("deal-mended"), "mended")))
        .containsExactly("CREATED", "REJECTED");
  }

  @Test
  void aDryRunTakesNoKey() {
    tracker.post("/api/v1/import?dryRun=true", catalogue("deal-tried"), "Idempotency-Key", "tried");

    assertThat(results(imported(catalogue("deal-tried"), "tried")))
        .containsExactly("CREATED", "REJECTED");
  }

  @Test
  void aKeyThatIsNoneIsRefused() {
    assertThat(imported(catalogue("deal-bad"), "two words").problem())
        .isEqualTo("invalid-parameter");
  }

  @Test
  void sentManyTimesAtOnceItIsAnsweredAlike() throws Exception {
    Callable<Reply> send = () -> imported(catalogue("deal-storm"), "storm");

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var replies = threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> send).toList());

      Reply first = replies.getFirst().get();
      assertThat(first.status()).isEqualTo(200);
      for (var reply : replies) {
        assertThat(reply.get().text()).isEqualTo(first.text());
      }
    }
  }
}
