package attache.tracker.recording;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * If-Match as RFC 9110 has it, on writes to a record at version 2; RefusalsTest has what is none.
 */
class IfMatchTest {
  private static final String OFFER = "{\"type\": \"OFFER_MADE\"}";
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start();
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static String developmentsOfOneAtVersion2() {
    String id = "deal-matched-" + COUNT.incrementAndGet();
    tracker.post(
        "/api/v1/records", "{\"id\": \"%s\", \"class\": \"DEAL\", \"title\": \"T\"}".formatted(id));
    String developments = "/api/v1/records/%s/developments".formatted(id);
    assertThat(tracker.post(developments, OFFER).header("ETag")).isEqualTo("\"2\"");
    return developments;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2\"",
        "\"1\", \"2\"",
        "\"2\",\"9\"",
        "W/\"1\" , \"2\"",
        "\"a,b\", \"2\"",
        ",, \"2\",",
        "*"
      })
  void isMetWhereOneOfItsTagsIs(String tags) {
    Reply reply = tracker.post(developmentsOfOneAtVersion2(), OFFER, "If-Match", tags);

    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    assertThat(reply.header("ETag")).isEqualTo("\"3\"");
  }

  @Test
  void severalLinesOfItAreOneList() throws Exception {
    URI developments = tracker.uri(developmentsOfOneAtVersion2());
    try (HttpClient client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(developments)
              .header("Content-Type", "application/json")
              .header("If-Match", "\"7\"")
              .header("If-Match", "\"2\"")
              .POST(BodyPublishers.ofString(OFFER));

      assertThat(client.send(request.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(201);
    }
  }

  @Test
  void saysTheVersionsThatWereExpectedWhereNoneIsMet() {
    Reply reply =
        tracker.post(developmentsOfOneAtVersion2(), OFFER, "If-Match", "\"3\", W/\"2\", \"4\"");

    assertThat(reply.status()).isEqualTo(412);
    assertThat(reply.problem()).isEqualTo("stale-version");
    assertThat(reply.header("ETag")).isEqualTo("\"2\"");
    assertThat(reply.json().path("detail").asString()).contains("at version 2, not 3 or 4");
  }

  @Test
  void findsNoRecordWhereThereIsNoneToDevelop() {
    Reply reply =
        tracker.post("/api/v1/records/deal-unmatched/developments", OFFER, "If-Match", "*");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.problem()).isEqualTo("unknown-record");
  }
}
