package attache.tracker.history;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.CatalogueOfRecords;
import attache.tracker.RunningTracker;
import attache.tracker.json.Json;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The log over HTTP. */
class ReadLogTest {
  private static RunningTracker tracker;
  private static long position;

  @BeforeAll
  static void load() {
    tracker = RunningTracker.start();
    position = CatalogueOfRecords.load(tracker);
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  @Test
  void theWholeLogComesOneEventALine() {
    var reply = tracker.get("/api/v1/events?limit=100000");

    List<JsonNode> lines = reply.text().lines().map(Json::parse).toList();
    assertThat(reply.header("Content-Type")).startsWith("application/x-ndjson");
    assertThat(lines).hasSize((int) position);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(lines.get(i).get("position").asLong()).isEqualTo(i + 1);
      assertThat(lines.get(i).propertyNames())
          .contains("name", "record", "recordedAt", "actor", "hash", "data");
    }
  }

  @Test
  void theLogGoesOnAfterAnyPosition() {
    var lines = tracker.get("/api/v1/events?after=10&limit=3").text().lines().toList();

    assertThat(lines.stream().map(line -> Json.parse(line).get("position").asLong()))
        .containsExactly(11L, 12L, 13L);
    assertThat(tracker.get("/api/v1/events?after=" + position).text()).isEmpty();
  }

  @Test
  void aRecordsHistoryIsItsEventsOldestFirst() {
    var reply = tracker.get("/api/v1/records/deal-ar-ru-mig35-request/history");

    JsonNode items = reply.json().get("items");
    assertThat(items.get(0).get("name").asString()).isEqualTo("DealRegistered");
    assertThat(items.get(1).get("name").asString()).isEqualTo("QuoteRequested");
    assertThat(items.get(1).get("hash").asString()).matches("[0-9a-f]{64}");
    assertThat(items.get(1).at("/data/occurred/edtf").asString()).isEqualTo("2021-05?");
  }

  @Test
  void aRecordNobodyRecordedHasNoHistory() {
    assertThat(tracker.get("/api/v1/records/deal-none/history").status()).isEqualTo(404);
    assertThat(
            tracker
                .get("/api/v1/records/deal-ar-ru-mig35-request/history?knownAt=2001-01-01")
                .status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/events", "/api/v1/records/deal-ar-ru-mig35-request/history"})
  void whoAsksForAPositionThatIsNotThereYetIsToldToComeAgain(String path) {
    var reply = tracker.get(path + "?minPosition=" + (position + 1_000_000));

    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.header("Retry-After")).isNotEmpty();
    assertThat(reply.json().get("type").asString()).isEqualTo("/problems/view-behind");
    assertThat(tracker.get(path + "?minPosition=" + position).status()).isEqualTo(200);
  }
}
