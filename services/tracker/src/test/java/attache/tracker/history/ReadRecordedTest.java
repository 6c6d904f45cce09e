package attache.tracker.history;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who recorded what. */
class ReadRecordedTest {
  private static RunningTracker tracker;

  @BeforeAll
  static void record() {
    tracker = RunningTracker.start();
    for (int i = 1; i <= 6; i++) {
      tracker.post(
          "/api/v1/records",
          "{\"id\": \"deal-%d\", \"class\": \"DEAL\", \"title\": \"T\"}".formatted(i),
          "Attache-Actor",
          i % 3 == 0 ? "bea" : "ana");
    }
    tracker.post(
        "/api/v1/records/deal-3/developments",
        "{\"type\": \"OFFER_MADE\", \"occurred\": {\"edtf\": \"2020\"}}",
        "Attache-Actor",
        "ana");
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static JsonNode log(String query) {
    var reply = tracker.get("/api/v1/audit/log?" + query);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }

  private static List<Long> positions(JsonNode answer) {
    return answer
        .path("items")
        .valueStream()
        .map(item -> item.path("position").longValue())
        .toList();
  }

  @Test
  void theNewestStandsFirstAndPagesFollowEachOtherByTheirPositions() {
    JsonNode first = log("limit=3");
    JsonNode second = log("limit=3&cursor=" + first.path("next").asString());
    JsonNode third = log("limit=3&cursor=" + second.path("next").asString());

    assertThat(positions(first)).containsExactly(7L, 6L, 5L);
    assertThat(positions(second)).containsExactly(4L, 3L, 2L);
    assertThat(positions(third)).containsExactly(1L);
    assertThat(third.path("next").isNull()).isTrue();
    assertThat(positions(log("order=oldest&limit=2&cursor=4"))).containsExactly(5L, 6L);
  }

  @Test
  void whoAboutWhatAndWhichEventNarrowItDown() {
    assertThat(positions(log("actor=bea"))).containsExactly(6L, 3L);
    assertThat(positions(log("record=deal-3"))).containsExactly(7L, 3L);
    assertThat(positions(log("record=deal-3&sequence=0"))).containsExactly(3L);
    assertThat(positions(log("name=OfferMade"))).containsExactly(7L);
    assertThat(positions(log("actor=ana&name=DealRegistered&from=2&to=4"))).containsExactly(4L, 2L);
    assertThat(positions(log("actor=nobody"))).isEmpty();
  }

  @Test
  void momentsBoundIt() {
    String third = log("from=3&to=3").at("/items/0/recordedAt").asString();
    String today = third.substring(0, 10);

    assertThat(positions(log("from=" + third + "&order=oldest"))).first().isEqualTo(3L);
    assertThat(positions(log("to=" + third))).first().isEqualTo(3L);
    assertThat(positions(log("from=" + today + "&to=" + today))).hasSize(7);
    assertThat(positions(log("to=2001-01-01"))).isEmpty();
  }

  @Test
  void anEventTellsTheHashBeforeIt() {
    JsonNode items = log("order=oldest").path("items");

    assertThat(items.get(0).path("previousHash").asString()).isEqualTo("0".repeat(64));
    assertThat(items.get(1).path("previousHash")).isEqualTo(items.get(0).path("hash"));
  }

  @Test
  void beyondTheEndThereIsNothingAndNoNextPage() {
    JsonNode beyond = log("order=oldest&from=9223372036854775807");

    assertThat(positions(beyond)).isEmpty();
    assertThat(beyond.path("next").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sequence=3", "limit=0", "from=x", "cursor=x", "order=up", "actr=ana"})
  void whatCannotBeMeantIsRefused(String query) {
    assertThat(tracker.get("/api/v1/audit/log?" + query).problem()).isEqualTo("invalid-parameter");
  }
}
