package attache.tracker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import attache.tracker.json.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * However long a catalogue is, the page says how far it is, and ends with an answer of its size.
 */
class LongCatalogueTest {
  private static final int RECORDS = 20_000;

  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start();
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  /** Rows 2, 7 and the last are no records. */
  private static String catalogue() {
    return IntStream.rangeClosed(1, RECORDS)
        .mapToObj(
            row ->
                row == 2 || row == 7 || row == RECORDS
                    ? "{\"id\": \"deal-long-%d\", \"class\": \"BOAT\"}".formatted(row)
                    : """
                    {"id": "deal-long-%d", "class": "DEAL", "title": "Told in row %d"}"""
                        .formatted(row, row))
        .collect(Collectors.joining("\n"));
  }

  private static Reply send(String wanted) {
    return tracker.send(
        "POST",
        "/load?analyst=Ana&do=" + wanted,
        BodyPublishers.ofString(catalogue()),
        "Content-Type",
        "application/x-ndjson");
  }

  @Test
  void aLongCatalogueIsFollowedAndAnsweredInFewBytes() {
    // when
    List<JsonNode> lines = send("check").text().lines().map(Json::parse).toList();

    // then
    assertThat(lines.getFirst().path("total").asInt()).isEqualTo(RECORDS);
    assertThat(lines.subList(1, lines.size() - 1))
        .hasSizeGreaterThan(10)
        .isSortedAccordingTo((a, b) -> a.path("done").asInt() - b.path("done").asInt());
    String page = lines.getLast().path("page").asString();
    assertThat(page.length()).isLessThan(250_000);
    assertThat(page)
        .contains("new: 19,997", "rejected: 3")
        .contains("deal-long-2<", "deal-long-7<", "deal-long-20000<")
        .contains("19,800 more records are not shown here");
  }

  @Test
  void theCsvHasEveryRecord() {
    Reply csv = send("csv");

    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.text().lines()).hasSize(RECORDS + 1);
  }

  @Test
  void whoSaysNotWhoTheyAreIsToldInTheLastLine() {
    Reply reply =
        tracker.send(
            "POST",
            "/load?do=save",
            BodyPublishers.ofString(catalogue()),
            "Content-Type",
            "application/x-ndjson");

    assertThat(Json.parse(reply.text().strip()).path("page").asString())
        .contains("id=\"analyst-wrong\"");
  }
}
