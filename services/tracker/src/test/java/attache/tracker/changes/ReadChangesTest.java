package attache.tracker.changes;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What was learned between two positions. */
class ReadChangesTest {
  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start();
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static long recorded(Reply reply) {
    assertThat(reply.status()).as(reply.text()).isBetween(200, 201);
    return Long.parseLong(reply.header("Attache-Position"));
  }

  private static long register(String id) {
    return recorded(
        tracker.post(
            "/api/v1/records",
            "{\"id\": \"%s\", \"class\": \"DEAL\", \"title\": \"A deal\"}".formatted(id)));
  }

  private static long develop(String id, String development, String type, String edtf) {
    return recorded(
        tracker.post(
            "/api/v1/records/" + id + "/developments",
            """
            {"id": "%s", "type": "%s", "occurred": {"edtf": "%s"}}
            """
                .formatted(development, type, edtf)));
  }

  private static List<JsonNode> changes(long from, long to) {
    var reply = tracker.get("/api/v1/changes?from=%d&to=%d&minPosition=%d".formatted(from, to, to));
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json().get("items").valueStream().toList();
  }

  private static List<String> kinds(List<JsonNode> changes) {
    return changes.stream().map(change -> change.get("kind").asString()).toList();
  }

  @Test
  void aNewRecordIsOneChangeAndItsDevelopmentsAreOthers() {
    long before = register("deal-first");
    register("deal-new");
    long after = develop("deal-new", "e1", "OFFER_MADE", "2010");

    List<JsonNode> changes = changes(before, after);

    assertThat(kinds(changes)).containsExactly("RECORD_ADDED", "DEVELOPMENT_ADDED");
    assertThat(changes.getFirst().at("/after/stage").asString()).isEqualTo("OFFERED");
    assertThat(changes.getLast().get("position").asLong()).isEqualTo(after);
  }

  @Test
  void whatIsAmendedOfADocumentIsInTheLogAndNoDifferenceOfARecord() {
    register("deal-lineage");
    tracker.post("/api/v1/sources", "{\"id\": \"heard\", \"title\": \"T\"}");
    long before =
        recorded(
            tracker.post(
                "/api/v1/records/deal-lineage/developments",
                "{\"type\": \"OFFER_MADE\", \"sources\": [{\"document\": \"heard\"}]}"));
    long after =
        recorded(
            tracker.post(
                "/api/v1/sources/heard/amendments",
                "{\"derivedFrom\": [\"ministry\"], \"reason\": \"It says so.\"}"));

    assertThat(changes(before, after)).isEmpty();
    assertThat(tracker.get("/api/v1/events?after=" + before).text()).contains("SourceAmended");
  }

  @Test
  void aCorrectionOfWhatIsDoneInReturnIsAChange() {
    register("deal-offset");
    long before =
        recorded(
            tracker.post(
                "/api/v1/records/deal-offset/developments",
                """
                {"id": "o1", "type": "OFFSET_PROPOSED", "details": {"offset": {"type": "DIRECT"}}}
                """));
    long after =
        recorded(
            tracker.post(
                "/api/v1/records/deal-offset/developments/o1/corrections",
                """
                {"details": {"offset": {"type": "DIRECT", "kinds": ["TRAINING"]}},
                 "reason": "The contract lists it."}
                """));

    JsonNode corrected =
        changes(before, after).stream()
            .filter(change -> change.get("kind").asString().equals("DEVELOPMENT_CORRECTED"))
            .findAny()
            .orElseThrow();

    assertThat(corrected.at("/before/details/offset").has("kinds")).isFalse();
    assertThat(corrected.at("/after/details/offset/kinds/0").asString()).isEqualTo("TRAINING");
  }

  @Test
  void whereMuchIsToldAPageEndsEarlyAndWhoeverFollowsItReadsAll() {
    long before = register("deal-before");
    long after = before;
    for (int deal = 1; deal <= 4; deal++) {
      register("deal-told-" + deal);
      for (int step = 1; step <= 60; step++) {
        after = develop("deal-told-" + deal, "e" + step, "NEGOTIATION_STEP", "2010");
      }
    }
    String all = "/api/v1/changes?from=%d&to=%d&minPosition=%d".formatted(before, after, after);

    JsonNode first = tracker.get(all).json();
    JsonNode second = tracker.get(all + "&cursor=" + first.get("next").asString()).json();

    assertThat(first.get("items").size()).isEqualTo(3 * 61);
    assertThat(second.get("items").size()).isEqualTo(61);
    assertThat(second.get("next").isNull()).isTrue();
    assertThat(tracker.get(all + "&limit=100").json().get("items").size()).isEqualTo(4 * 61);
  }

  @Test
  void aLateReportThatChangesNoPresentStageIsOneChangeOnly() {
    register("deal-late");
    long before = develop("deal-late", "e1", "OFFER_REFUSED", "2010");
    long after = develop("deal-late", "e2", "INTEREST_EXPRESSED", "2004");

    assertThat(kinds(changes(before, after))).containsExactly("DEVELOPMENT_ADDED");
  }

  @Test
  void aCorrectionShowsOnlyWhatItChanged() {
    register("deal-corrected");
    long before = develop("deal-corrected", "e1", "OFFER_MADE", "2019");
    long after =
        recorded(
            tracker.post(
                "/api/v1/records/deal-corrected/developments/e1/corrections",
                """
                {"occurred": {"edtf": "2018-02"}, "reason": "The speech was in February 2018."}
                """));

    List<JsonNode> changes = changes(before, after);

    assertThat(kinds(changes)).containsExactly("DEVELOPMENT_CORRECTED");
    assertThat(changes.getFirst().at("/before/occurred/edtf").asString()).isEqualTo("2019");
    assertThat(changes.getFirst().at("/after/occurred/edtf").asString()).isEqualTo("2018-02");
    assertThat(changes.getFirst().get("after").propertyNames()).containsExactly("occurred");
  }

  @Test
  void aRetractionTakesTheStageBack() {
    register("deal-retracted");
    long before = develop("deal-retracted", "e1", "INTEREST_EXPRESSED", "2010");
    long between = develop("deal-retracted", "e2", "CONTRACT_SIGNED", "2012");
    long after =
        recorded(
            tracker.post(
                "/api/v1/records/deal-retracted/developments/e2/retraction",
                "{\"reason\": \"It was another deal.\"}"));

    assertThat(kinds(changes(before, between)))
        .containsExactly("STAGE_CHANGED", "DEVELOPMENT_ADDED");
    List<JsonNode> back = changes(between, after);
    assertThat(kinds(back)).containsExactly("STAGE_CHANGED", "DEVELOPMENT_RETRACTED");
    assertThat(back.getFirst().get("before").asString()).isEqualTo("CONTRACTED");
    assertThat(back.getFirst().get("after").asString()).isEqualTo("INTEREST");
    assertThat(changes(before, after)).isEmpty();
  }

  @Test
  void linksComeAndGo() {
    register("deal-left");
    long before = register("deal-right");
    long linked =
        recorded(
            tracker.post(
                "/api/v1/records/deal-left/links",
                "{\"rel\": \"FOLLOWS\", \"to\": \"deal-right\"}"));
    long unlinked =
        recorded(
            tracker.delete(
                "/api/v1/records/deal-left/links/follows-deal-right?reason=It+does+not"));

    assertThat(kinds(changes(before, linked))).containsExactly("LINK_ADDED");
    assertThat(kinds(changes(linked, unlinked))).containsExactly("LINK_REMOVED");
  }

  @Test
  void recordsArePagedInTheOrderTheyWereFirstTouchedIn() {
    long before = register("deal-page-0");
    register("deal-page-1");
    register("deal-page-2");
    long after = register("deal-page-3");

    var first =
        tracker
            .get(
                "/api/v1/changes?from=%d&to=%d&limit=2&minPosition=%d"
                    .formatted(before, after, after))
            .json();
    var second =
        tracker
            .get(
                "/api/v1/changes?from=%d&to=%d&limit=2&cursor=%s"
                    .formatted(before, after, first.get("next").asString()))
            .json();

    assertThat(first.get("items")).hasSize(2);
    assertThat(second.get("items").get(0).get("record").asString()).isEqualTo("deal-page-3");
    assertThat(second.get("next").isNull()).isTrue();
  }

  @Test
  void aMissingFromIsRefused() {
    var reply = tracker.get("/api/v1/changes");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.pointers()).containsExactly("/from");
  }

  @ParameterizedTest
  @CsvSource({
    "2, to, 1",
    "2, knownAt, 1",
    "2021-06-02, to, 2021-06-01",
    "2021-06-02, to, 2021-06-02T12:00:00Z",
    "2021-06-02T12:00:00Z, knownAt, 2021-06-01",
    "1, to, 1000-01-01"
  })
  void aFromThatIsTheLaterOneIsRefused(String from, String end, String earlier) {
    var reply = tracker.get("/api/v1/changes?from=%s&%s=%s".formatted(from, end, earlier));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.pointers()).containsExactly("/" + end);
    assertThat(reply.json().at("/errors/0/detail").asString())
        .isEqualTo(
            "the parameter %s: %s lies before from, %s; give the earlier one as from"
                .formatted(end, earlier, from));
  }

  @Test
  void betweenAStateOfKnowledgeAndItselfNothingChanged() {
    long position = register("deal-self-same");

    for (String moment : List.of(Long.toString(position), "2021-06-01")) {
      var reply = tracker.get("/api/v1/changes?from=%1$s&to=%1$s&knownAt=%1$s".formatted(moment));

      assertThat(reply.status()).as(reply.text()).isEqualTo(200);
      assertThat(reply.json().get("items")).isEmpty();
    }
  }

  @Test
  void differencesAreFilteredByTheRecordsTheyAreOfAndByKind() {
    long before = register("deal-filtered");
    register("deal-filtered-too");
    develop("deal-filtered", "e1", "OFFER_MADE", "2010");
    long after = develop("deal-filtered-too", "e1", "CONTRACT_SIGNED", "2011");

    assertThat(filtered(before, after, "record=deal-filtered"))
        .containsExactly(
            "deal-filtered STAGE_CHANGED",
            "deal-filtered FACET_CHANGED",
            "deal-filtered DEVELOPMENT_ADDED");
    assertThat(filtered(before, after, "stage=CONTRACTED&change=DEVELOPMENT_ADDED"))
        .containsExactly("deal-filtered-too DEVELOPMENT_ADDED");
    assertThat(filtered(before, after, "kind=STAGE_CHANGED"))
        .containsExactly("deal-filtered STAGE_CHANGED");
    assertThat(filtered(before, after, "class=AGREEMENT")).isEmpty();
    assertThat(tracker.get("/api/v1/changes?from=0&change=STAGE_CHANGE").pointers())
        .containsExactly("/change");
  }

  @Test
  void whatNoLongerIsAmongThoseAskedForHasChangedToo() {
    register("deal-leaves");
    long before = develop("deal-leaves", "e1", "OFFER_MADE", "2010");
    register("deal-never-offered");
    long after = develop("deal-leaves", "e2", "CONTRACT_SIGNED", "2012");

    assertThat(filtered(before, after, "stage=OFFERED&kind=STAGE_CHANGED"))
        .containsExactly("deal-leaves STAGE_CHANGED");
    assertThat(filtered(before, after, "stage=CONTRACTED&kind=STAGE_CHANGED"))
        .containsExactly("deal-leaves STAGE_CHANGED");
    assertThat(filtered(before, after, "stage=DELIVERED")).isEmpty();
  }

  private static List<String> filtered(long from, long to, String filter) {
    var reply =
        tracker.get(
            "/api/v1/changes?from=%d&to=%d&minPosition=%d&%s".formatted(from, to, to, filter));
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply
        .json()
        .path("items")
        .valueStream()
        .map(item -> item.path("record").asString() + " " + item.path("kind").asString())
        .toList();
  }
}
