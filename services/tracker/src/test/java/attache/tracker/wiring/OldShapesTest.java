package attache.tracker.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import attache.tracker.json.Upcasters;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whoever looks into the data of an event sees it in the shape of today, whatever it was recorded
 * in. The change tried here: what was called one way is called another way since.
 */
class OldShapesTest {
  private static final String LINK =
      """
      {"id": "l1", "rel": "FOLLOWS", "to": "deal-before"}
      """;

  private static RunningTracker tracker;
  private static long registered;
  private static long linked;
  private static long last;

  @BeforeAll
  static void recordInTheOldShape() {
    tracker = RunningTracker.start();
    position(register("deal-before", "Before"));
    registered = position(register("deal-old", "Old"));
    linked = position(link());
    last =
        position(
            tracker.post(
                "/api/v1/records/deal-old/developments",
                """
                {"id": "e1", "type": "OFFER_MADE", "occurred": {"edtf": "2010"}}
                """));
    tracker
        .bean(Upcasters.class)
        .from("DealRegistered", 1, renamed("title"))
        .from("RecordsLinked", 1, renamed("id"));
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static UnaryOperator<ObjectNode> renamed(String member) {
    return data -> data.deepCopy().put(member, "today-" + data.path(member).asString());
  }

  private static Reply register(String id, String title) {
    return tracker.post(
        "/api/v1/records",
        "{\"id\": \"%s\", \"class\": \"DEAL\", \"title\": \"%s\"}".formatted(id, title));
  }

  private static Reply link() {
    return tracker.post("/api/v1/records/deal-old/links", LINK, "Idempotency-Key", "link-1");
  }

  private static long position(Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return Long.parseLong(reply.header("Attache-Position"));
  }

  @Test
  void theEventThatMadeADifferenceIsFoundByWhatItNamesToday() {
    var changes =
        tracker
            .get("/api/v1/changes?from=%d&to=%d&minPosition=%2$d".formatted(registered, last))
            .json();

    JsonNode added =
        changes
            .path("items")
            .valueStream()
            .filter(change -> change.path("kind").asString().equals("LINK_ADDED"))
            .findAny()
            .orElseThrow();
    assertThat(added.toString()).contains("today-l1");
    assertThat(added.path("position").asLong()).isEqualTo(linked);
  }

  @Test
  void aRepeatedRequestIsAnsweredWithTheNameOfToday() {
    assertThat(link().json().path("id").asString()).isEqualTo("today-l1");
  }

  @Test
  void aBundleIsSummedUpInTheWordsOfTodayAndHoldsThoseThatWereSigned() {
    var bundle = tracker.get("/api/v1/audit/bundle?record=deal-old").json();

    assertThat(bundle.path("summary").get(0).asString()).isEqualTo("deal-old: today-Old");
    assertThat(bundle.at("/events/0/event/data/title").asString()).isEqualTo("Old");
  }

  @Test
  void aPageTellsTheHistoryInTheWordsOfTodayAndProgramsGetWhatWasRecorded() {
    var page = tracker.get("/records/deal-old?minPosition=" + last);
    var history = tracker.get("/api/v1/records/deal-old/history").json();

    assertThat(page.status()).as(page.text()).isEqualTo(200);
    assertThat(page.text()).contains("today-Old");
    assertThat(history.at("/items/0/data/title").asString()).isEqualTo("Old");
    assertThat(history.at("/items/0/version").asInt()).isEqualTo(1);
  }
}
