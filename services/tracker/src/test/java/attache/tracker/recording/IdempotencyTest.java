package attache.tracker.recording;

import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Ledger;
import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import attache.tracker.json.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A write that is sent twice is recorded once. */
class IdempotencyTest {
  private static final String OFFER = "{\"type\": \"OFFER_MADE\"}";

  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start();
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static String deal(String id) {
    tracker.post(
        "/api/v1/records", "{\"id\": \"%s\", \"class\": \"DEAL\", \"title\": \"T\"}".formatted(id));
    return "/api/v1/records/" + id + "/developments";
  }

  private static Map<String, List<String>> headers(Reply reply) {
    var headers = new java.util.TreeMap<>(reply.headers().map());
    headers.remove("date");
    return headers;
  }

  private static long head() {
    return tracker.bean(Ledger.class).head().position();
  }

  private static void sameAnswer(Reply first, Reply again) {
    assertThat(again.status()).isEqualTo(first.status());
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(headers(again)).isEqualTo(headers(first));
  }

  @Test
  void theLogKeepsTheKeyWithWhatWasRecordedUnderIt() {
    tracker.post(deal("deal-kept"), OFFER, "Idempotency-Key", "kept");

    var recorded = tracker.bean(Ledger.class).read(head() - 1, 1).getFirst();

    assertThat(Json.parse(recorded.meta()).path("idempotencyKey").asString()).isEqualTo("kept");
  }

  @Test
  void aDocumentThatIsRegisteredAgainIsAnsweredAsTheFirstTime() {
    String document = "{\"id\": \"doc-again\", \"title\": \"T\"}";
    var first = tracker.post("/api/v1/sources", document, "Idempotency-Key", "doc-again");
    tracker.post(
        "/api/v1/sources/doc-again/amendments", "{\"title\": \"U\", \"reason\": \"It said U.\"}");
    var other = "{\"id\": \"doc-again\", \"title\": \"T\", \"author\": \"A\"}";

    sameAnswer(first, tracker.post("/api/v1/sources", document, "Idempotency-Key", "doc-again"));
    assertThat(tracker.post("/api/v1/sources", other, "Idempotency-Key", "doc-again").status())
        .isEqualTo(422);
  }

  @Test
  void theFirstAnswerComesAgainToTheLetterWhateverHappenedSince() {
    String developments = deal("deal-again");
    var first = tracker.post(developments, OFFER, "Idempotency-Key", "again");
    tracker.post(developments, OFFER);
    long head = head();

    var again = tracker.post(developments, OFFER, "Idempotency-Key", "again");

    assertThat(first.status()).isEqualTo(201);
    sameAnswer(first, again);
    assertThat(head()).isEqualTo(head);
  }

  @Test
  void aRecordThatIsGivenItsNameKeepsItWhenSentAgain() {
    String json = "{\"class\": \"DEAL\", \"title\": \"T\"}";
    var first = tracker.post("/api/v1/records", json, "Idempotency-Key", "nameless");
    long head = head();

    sameAnswer(first, tracker.post("/api/v1/records", json, "Idempotency-Key", "nameless"));

    assertThat(head()).isEqualTo(head);
  }

  @Test
  void aNamedRecordThatIsSentAgainIsNoDuplicate() {
    String json = "{\"id\": \"deal-named\", \"class\": \"DEAL\", \"title\": \"T\"}";
    var first = tracker.post("/api/v1/records", json, "Idempotency-Key", "named");

    sameAnswer(first, tracker.post("/api/v1/records", json, "Idempotency-Key", "named"));
  }

  @Test
  void aConditionThatHeldWhenFirstSentDoesNotFailTheSecondTime() {
    String developments = deal("deal-condition");
    String[] headers = {"Idempotency-Key", "condition", "If-Match", "\"1\""};
    var first = tracker.post(developments, OFFER, headers);

    sameAnswer(first, tracker.post(developments, OFFER, headers));
  }

  @Test
  void aDeletionThatIsSentAgainIsAnsweredAgain() {
    deal("deal-linked");
    deal("deal-other");
    tracker.post(
        "/api/v1/records/deal-linked/links", "{\"rel\": \"FOLLOWS\", \"to\": \"deal-other\"}");
    String link = "/api/v1/records/deal-linked/links/follows-deal-other?reason=Wrong";
    var first = tracker.delete(link, "Idempotency-Key", "deletion");

    assertThat(first.status()).isEqualTo(200);
    sameAnswer(first, tracker.delete(link, "Idempotency-Key", "deletion"));
  }

  @Test
  void theSameKeyForAnotherRequestIsRefused() {
    String developments = deal("deal-reuse");
    tracker.post(developments, OFFER, "Idempotency-Key", "reuse");
    long head = head();

    var otherBody =
        tracker.post(
            developments, "{\"type\": \"INTEREST_EXPRESSED\"}", "Idempotency-Key", "reuse");
    var otherPath =
        tracker.post(
            deal("deal-reuse").replace("deal-reuse", "deal-none"),
            OFFER,
            "Idempotency-Key",
            "reuse");
    var otherActor =
        tracker.post(developments, OFFER, "Idempotency-Key", "reuse", "Attache-Actor", "Eve");

    assertThat(List.of(otherBody, otherPath, otherActor))
        .allSatisfy(
            reply -> {
              assertThat(reply.status()).isEqualTo(422);
              assertThat(reply.problem()).isEqualTo("idempotency-key-reused");
            });
    assertThat(head()).isEqualTo(head);
  }

  @Test
  void aKeyOfARefusedRequestIsFreeAgain() {
    String developments = deal("deal-refused");
    tracker.post(developments, "{\"type\": \"RATIFIED\"}", "Idempotency-Key", "refused");

    var mended = tracker.post(developments, OFFER, "Idempotency-Key", "refused");

    assertThat(mended.status()).isEqualTo(201);
  }

  @Test
  void sentManyTimesAtOnceItIsRecordedOnceAndAnsweredAlike() throws Exception {
    String developments = deal("deal-storm");
    long head = head();
    Callable<Reply> send = () -> tracker.post(developments, OFFER, "Idempotency-Key", "storm");

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var replies = threads.invokeAll(IntStream.range(0, 32).mapToObj(_ -> send).toList());

      Reply first = replies.getFirst().get();
      assertThat(first.status()).isEqualTo(201);
      for (var reply : replies) {
        sameAnswer(first, reply.get());
      }
    }
    assertThat(head()).isEqualTo(head + 1);
  }
}
