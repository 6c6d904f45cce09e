package attache.tracker.recording;

import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Append;
import attache.ledger.Draft;
import attache.ledger.Ledger;
import attache.tracker.RunningTracker;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An event that makes no sense here keeps its own record from being written, in words. */
class UnreadableRecordTest {
  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start();
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "unheard-of    | NobodyKnowsWhat      | 1  | {}",
        "too-new       | OfferMade            | 99 | {\"id\": \"o\", \"type\": \"OFFER_MADE\"}",
        "malformed     | OfferMade            | 1  | {\"id\": \"o\", \"type\": {}}",
        "of-no-offer   | DevelopmentRetracted | 1  | {\"development\": \"no-such\", \"because\":"
            + " {\"reason\": \"r\", \"origin\": \"ANALYST\"}}"
      })
  void nothingIsRecordedAboutARecordThatCannotBeRead(
      String id, String name, int version, String data) {
    String record = "{\"id\": \"%s\", \"class\": \"DEAL\", \"title\": \"%s\"}";
    tracker.post("/api/v1/records", record.formatted(id, "T"));
    Draft draft = new Draft(name, version, data, "{\"via\": \"api\"}");
    tracker.bean(Ledger.class).append(new Append(id, 1, List.of(draft), "forger", null));

    var refused =
        tracker.post("/api/v1/records/" + id + "/developments", "{\"type\": \"OFFER_MADE\"}");
    var imported =
        tracker.post(
            "/api/v1/import",
            "[" + record.formatted(id, "U") + "," + record.formatted(id + "-sound", "U") + "]");

    assertThat(refused.problem()).as(refused.text()).isEqualTo("unreadable-record");
    assertThat(refused.text()).contains(id, "nothing was recorded");
    assertThat(imported.json().path("summary").path("rejected").asInt()).isEqualTo(1);
    assertThat(imported.json().path("summary").path("created").asInt()).isEqualTo(1);
    assertThat(tracker.bean(Ledger.class).version(id)).isEqualTo(2);
  }

  @Test
  void aRecordThatWasRegisteredTwiceCannotBeUnmergedEither() {
    tracker.post(
        "/api/v1/records", "{\"id\": \"deal-twice\", \"class\": \"DEAL\", \"title\": \"T\"}");
    Draft draft =
        new Draft(
            "DealRegistered",
            1,
            "{\"class\": \"DEAL\", \"kind\": \"PURCHASE\", \"title\": \"T\", \"modality\": \"ASSERTED\"}",
            "{\"via\": \"api\"}");
    tracker.bean(Ledger.class).append(new Append("deal-twice", 1, List.of(draft), "forger", null));

    var refused = tracker.post("/api/v1/records/deal-twice/unmerge", "{\"reason\": \"r\"}");

    assertThat(refused.problem()).as(refused.text()).isEqualTo("unreadable-record");
  }

  @Test
  void aPageWithAnEventThatCannotBeReadShowsTheRecordAsItWasBefore() {
    tracker.post(
        "/api/v1/records", "{\"id\": \"deal-shown\", \"class\": \"DEAL\", \"title\": \"Shown\"}");
    Draft draft =
        new Draft("OfferMade", 1, "{\"id\": 5, \"type\": {\"a\": 1}}", "{\"via\": \"api\"}");
    tracker.bean(Ledger.class).append(new Append("deal-shown", 1, List.of(draft), "forger", null));

    long position = tracker.bean(Ledger.class).head().position();
    var record = tracker.get("/api/v1/records/deal-shown?minPosition=" + position).json();
    var page = tracker.get("/records/deal-shown");
    var before = tracker.get("/api/v1/records/deal-shown?knownAt=" + (position - 1)).json();

    assertThat(page.status()).as(page.text()).isEqualTo(200);
    assertThat(page.text()).contains("Shown", "The event at position " + position);
    assertThat(record.path("standsStillAt").asLong()).isEqualTo(position);
    assertThat(before.path("standsStillAt").isNull()).isTrue();
  }

  @Test
  void aRecordThatCitesAnUnreadableDocumentIsExplainedAndTheDocumentIsNamed() {
    for (String document : List.of("read-2021", "garbled-2021")) {
      tracker.post(
          "/api/v1/sources",
          "{\"id\": \"%s\", \"kind\": \"ARTICLE\", \"title\": \"T\"}".formatted(document));
    }
    Draft draft = new Draft("SourceAmended", 99, "{}", "{\"via\": \"api\"}");
    tracker
        .bean(Ledger.class)
        .append(new Append("source:garbled-2021", 1, List.of(draft), "forger", null));
    tracker.post(
        "/api/v1/records", "{\"id\": \"deal-cites\", \"class\": \"DEAL\", \"title\": \"T\"}");
    var recorded =
        tracker.post(
            "/api/v1/records/deal-cites/developments",
            """
            {"type": "OFFER_MADE", "occurred": {"edtf": "2021"},
             "sources": [{"document": "read-2021"}, {"document": "garbled-2021"}]}
            """);

    var why =
        tracker.get(
            "/api/v1/records/deal-cites/explanation?minPosition="
                + recorded.header("Attache-Position"));
    var quality = tracker.get("/api/v1/records/deal-cites/quality");
    var page = tracker.get("/records/deal-cites");

    assertThat(why.status()).as(why.text()).isEqualTo(200);
    assertThat(why.json().path("unreadable")).hasToString("[\"garbled-2021\"]");
    assertThat(why.json().path("independentOrigins").asInt()).isEqualTo(2);
    assertThat(why.json().path("summary").asString())
        .endsWith("Whom these go back to cannot be read here: garbled-2021.");
    assertThat(quality.json().path("independentOrigins").asInt()).as(quality.text()).isEqualTo(2);
    assertThat(page.status()).as(page.text()).isEqualTo(200);
    assertThat(page.text()).contains("document cannot be read here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"via\": \"hologram\"}", "{\"via\": {}}"})
  void aWayInThatIsNotKnownYetKeepsNobodyFromWriting(String meta) {
    String id = "deal-" + Math.floorMod(meta.hashCode(), 1_000_000);
    Draft draft =
        new Draft(
            "DealRegistered",
            1,
            "{\"class\": \"DEAL\", \"kind\": \"PURCHASE\", \"title\": \"T\", \"modality\": \"ASSERTED\"}",
            meta);
    tracker.bean(Ledger.class).append(new Append(id, 0, List.of(draft), "a later one", null));

    var reply =
        tracker.post("/api/v1/records/" + id + "/developments", "{\"type\": \"OFFER_MADE\"}");

    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
  }
}
