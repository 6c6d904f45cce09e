package attache.tracker.recording;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import attache.tracker.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A duplicate is merged into another record and parts from it again. */
class MergeRecordsTest {
  private static final String RECORDS = "/api/v1/records/";

  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start("--attache.demo=true");
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static Reply did(Reply reply) {
    assertThat(reply.status()).as(reply.text()).isBetween(200, 201);
    return reply;
  }

  private static Reply post(String path, String json, String... headers) {
    return did(tracker.post(RECORDS + path, json, headers));
  }

  private static JsonNode read(String path, Reply after) {
    return read(path, after.header("Attache-Position"));
  }

  private static JsonNode read(String path, String position) {
    String join = path.contains("?") ? "&" : "?";
    return did(tracker.get("/api/v1/" + path + join + "minPosition=" + position)).json();
  }

  /** What a reader sees of a record, but for the clocks and the version. */
  private static JsonNode seen(String record, Reply after) {
    ObjectNode seen = (ObjectNode) read("records/" + record, after);
    List.of("version", "knownAt", "position").forEach(seen::remove);
    return seen;
  }

  private static void deal(String id, String title) {
    String json =
        """
        {"id": "%s", "class": "DEAL", "title": "%s",
         "parties": [{"type": "STATE", "name": "Peru", "iso3166": "PE", "role": "RECIPIENT"}],
         "sources": [{"document": "src-%s"}]}
        """
            .formatted(id, title, id);
    did(tracker.post("/api/v1/records", json));
  }

  /** Two tellings of one deal: both know of the offer, only the second of the contract. */
  private static Reply twice(String name) {
    deal(name + "-a", "Mi-17 for Peru");
    deal(name + "-b", "Helicopters for Peru");
    deal(name + "-c", "Another deal");
    post(
        name + "-a/developments",
        "{\"id\": \"e1\", \"type\": \"OFFER_MADE\", \"occurred\": {\"edtf\": \"2012\"}}");
    post(
        name + "-b/developments",
        "{\"id\": \"e1\", \"type\": \"OFFER_MADE\", \"occurred\": {\"edtf\": \"2012\"}}");
    post(
        name + "-b/developments",
        "{\"id\": \"e2\", \"type\": \"CONTRACT_SIGNED\", \"occurred\": {\"edtf\": \"2013-12-17\"}}");
    post(name + "-b/links", "{\"rel\": \"FOLLOWS\", \"to\": \"%s-c\"}".formatted(name));
    return post(name + "-c/links", "{\"rel\": \"RELATED\", \"to\": \"%s-b\"}".formatted(name));
  }

  private static Reply merge(String duplicate, String survivor) {
    return post(
        duplicate + "/merge",
        "{\"into\": \"%s\", \"reason\": \"Both tell of one contract.\"}".formatted(survivor));
  }

  private static List<String> developments(JsonNode record) {
    List<String> types = new ArrayList<>();
    record.path("developments").forEach(each -> types.add(each.path("type").asString()));
    return types;
  }

  private static JsonNode development(JsonNode record, String type) {
    for (JsonNode development : record.path("developments")) {
      if (development.path("type").asString().equals(type)) {
        return development;
      }
    }
    throw new AssertionError("no " + type + " in " + record);
  }

  @Test
  void theSurvivorTellsBothStoriesAndEachThingOnce() {
    twice("deal-once");

    var merged = merge("deal-once-b", "deal-once-a");

    assertThat(merged.json().path("event").asString()).isEqualTo("RecordMergedAway");
    assertThat(merged.json().path("into").asString()).isEqualTo("deal-once-a");
    JsonNode survivor = read("records/deal-once-a", merged);
    assertThat(survivor.path("stage").asString()).isEqualTo("CONTRACTED");
    assertThat(developments(survivor)).containsExactly("OFFER_MADE", "CONTRACT_SIGNED");
    assertThat(survivor.path("merged").toString()).isEqualTo("[\"deal-once-b\"]");
    JsonNode offer = development(survivor, "OFFER_MADE");
    assertThat(offer.path("sources").size()).isEqualTo(2);
    JsonNode contract = development(survivor, "CONTRACT_SIGNED");
    assertThat(contract.at("/mergedFrom/record").asString()).isEqualTo("deal-once-b");
    assertThat(contract.at("/mergedFrom/development").asString()).isEqualTo("e2");
    assertThat(contract.at("/sources/0/document").asString()).isEqualTo("src-deal-once-b");
    assertThat(survivor.at("/links/0/to").asString()).isEqualTo("deal-once-c");
    assertThat(survivor.at("/linkedFrom/0/from").asString()).isEqualTo("deal-once-c");
  }

  @Test
  void theDuplicateSaysWhereItWentAndIsCountedNoMore() {
    Reply before = twice("deal-gone");
    long deals = read("totals?class=DEAL", before).at("/total/count").asLong();

    var merged = merge("deal-gone-b", "deal-gone-a");

    JsonNode gone = read("records/deal-gone-b", merged);
    assertThat(gone.path("mergedInto").asString()).isEqualTo("deal-gone-a");
    assertThat(gone.path("stage").isNull()).isTrue();
    assertThat(gone.path("developments").isEmpty()).isTrue();
    assertThat(gone.path("title").asString()).isEqualTo("Helicopters for Peru");
    assertThat(read("records/deal-gone-b/explanation", merged).path("summary").asString())
        .contains("It is the same as deal-gone-a")
        .contains("Both tell of one contract.");
    assertThat(read("totals?class=DEAL", merged).at("/total/count").asLong()).isEqualTo(deals - 1);
    assertThat(read("records?q=peru&limit=500", merged).toString())
        .contains("deal-gone-a")
        .doesNotContain("deal-gone-b");
    assertThat(read("records/deal-gone-c", merged).at("/links/0/mergedInto").asString())
        .isEqualTo("deal-gone-a");

    JsonNode then =
        read(
            "records/deal-gone-b?knownAt="
                + read("records/deal-gone-b/history", before).at("/items/3/recordedAt").asString(),
            merged);
    assertThat(then.path("mergedInto").isNull()).isTrue();
    assertThat(then.path("stage").asString()).isEqualTo("CONTRACTED");
  }

  @Test
  void unmergeAfterMergeEqualsNeverMerged() {
    Reply before = twice("deal-never");
    List<String> records = List.of("deal-never-a", "deal-never-b", "deal-never-c");
    List<JsonNode> never = records.stream().map(record -> seen(record, before)).toList();

    merge("deal-never-b", "deal-never-a");
    var parted = post("deal-never-b/unmerge", "{\"reason\": \"They are two.\"}");

    assertThat(parted.json().path("event").asString()).isEqualTo("RecordRestored");
    assertThat(records.stream().map(record -> seen(record, parted)).toList()).isEqualTo(never);
    merge("deal-never-b", "deal-never-a");
    var again = post("deal-never-a/unmerge", "{\"reason\": \"They are two indeed.\"}");
    assertThat(records.stream().map(record -> seen(record, again)).toList()).isEqualTo(never);
  }

  @Test
  void whatWasLearnedMeanwhileGoesWithTheRecordItIsAbout() {
    twice("deal-since");
    var merged = merge("deal-since-b", "deal-since-a");
    JsonNode survivor = read("records/deal-since-a", merged);
    String contract = development(survivor, "CONTRACT_SIGNED").path("id").asString();
    post(
        "deal-since-a/developments/" + contract + "/corrections",
        "{\"occurred\": {\"edtf\": \"2013-12-18\"}, \"reason\": \"The day after.\"}",
        "Attache-Actor",
        "ana");
    post(
        "deal-since-a/developments/" + contract + "/grades",
        "{\"grading\": \"B2\", \"reason\": \"A good source.\"}");
    var delivered =
        post(
            "deal-since-a/developments",
            "{\"type\": \"DELIVERY_PARTIAL\", \"occurred\": {\"edtf\": \"2015\"}}");
    assertThat(read("records/deal-since-a", delivered).path("stage").asString())
        .isEqualTo("IN_DELIVERY");

    var parted = post("deal-since-a/unmerge", "{\"reason\": \"They are two.\"}");

    JsonNode first = read("records/deal-since-a", parted);
    JsonNode second = read("records/deal-since-b", parted);
    assertThat(developments(first)).containsExactly("OFFER_MADE", "DELIVERY_PARTIAL");
    assertThat(second.path("stage").asString()).isEqualTo("CONTRACTED");
    JsonNode corrected = development(second, "CONTRACT_SIGNED");
    assertThat(corrected.path("id").asString()).isEqualTo("e2");
    assertThat(corrected.at("/occurred/edtf").asString()).isEqualTo("2013-12-18");
    assertThat(corrected.path("confidence").asInt()).isEqualTo(70);
    JsonNode told = read("records/deal-since-b/history", parted).path("items");
    assertThat(told.get(told.size() - 1).at("/data/told/0/actor").asString()).isEqualTo("ana");
  }

  @Test
  void nothingIsRecordedOfARecordThatWentAway() {
    twice("deal-closed");
    merge("deal-closed-b", "deal-closed-a");

    var refused =
        tracker.post(RECORDS + "deal-closed-b/developments", "{\"type\": \"OFFER_MADE\"}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("merged-away");
    assertThat(refused.json().path("detail").asString()).contains("deal-closed-a");
    String why = "{\"into\": \"%s\", \"reason\": \"R\"}";
    assertThat(
            tracker.post(RECORDS + "deal-closed-c/merge", why.formatted("deal-closed-b")).problem())
        .isEqualTo("merged-away");
    assertThat(
            tracker.post(RECORDS + "deal-closed-b/merge", why.formatted("deal-closed-c")).problem())
        .isEqualTo("merged-away");
  }

  @Test
  void whatCannotBeOneIsRefused() {
    deal("deal-lone", "Alone");
    String merge = RECORDS + "deal-lone/merge";

    assertThat(tracker.post(merge, "{\"reason\": \"R\"}").pointers()).containsExactly("/into");
    assertThat(tracker.post(merge, "{\"into\": \"deal-lone\", \"reason\": \"R\"}").pointers())
        .containsExactly("/into");
    assertThat(tracker.post(merge, "{\"into\": \"deal-none\", \"reason\": \"R\"}").problem())
        .isEqualTo("unknown-reference");
    assertThat(
            tracker
                .post(merge, "{\"into\": \"agr-antarctic-treaty-1959\", \"reason\": \"R\"}")
                .problem())
        .isEqualTo("cannot-merge");
    assertThat(tracker.post(RECORDS + "deal-lone/unmerge", "{\"reason\": \"R\"}").problem())
        .isEqualTo("not-merged");
    assertThat(
            tracker
                .post(
                    merge,
                    "{\"into\": \"deal-mx-ru-helicopters-2020\", \"reason\": \"R\"}",
                    "If-Match",
                    "\"7\"")
                .problem())
        .isEqualTo("stale-version");
  }

  @Test
  void aMergerSentTwiceIsRecordedOnce() {
    twice("deal-keyed");
    String json = "{\"into\": \"deal-keyed-a\", \"reason\": \"R\"}";

    var first = post("deal-keyed-b/merge", json, "Idempotency-Key", "merge-1");
    var second = post("deal-keyed-b/merge", json, "Idempotency-Key", "merge-1");

    assertThat(second.text()).isEqualTo(first.text());
    assertThat(read("records/deal-keyed-a/history", second).path("items").size()).isEqualTo(3);
  }

  @Test
  void theSurvivorMayBeAskedToo() {
    twice("deal-from");

    var merged =
        post(
            "deal-from-a/merge",
            "{\"from\": \"deal-from-b\", \"reason\": \"Both tell of one contract.\"}");

    assertThat(merged.json().path("event").asString()).isEqualTo("RecordsMerged");
    assertThat(merged.json().path("record").asString()).isEqualTo("deal-from-a");
    assertThat(merged.header("ETag")).isEqualTo("\"3\"");
  }

  @Test
  void aCatalogueThatTellsOfTheDuplicateAgainChangesNothing() {
    String told =
        """
        [{"id": "deal-twice", "title": "Told", "class": "DEAL", "kind": "PURCHASE",
          "modality": "ASSERTED", "parties": [], "equipment": [], "amounts": [], "links": [],
          "sources": [],
          "events": [{"seq": 1, "type": "OFFER_MADE", "edtf": "2019", "dateBasis": "STATED"}]}]
        """;
    did(tracker.post("/api/v1/import", told));
    deal("deal-stays", "Stays");
    merge("deal-twice", "deal-stays");

    var again = did(tracker.post("/api/v1/import", told));
    var news = did(tracker.post("/api/v1/import", told.replace("2019", "2020")));

    assertThat(again.json().at("/records/0/result").asString()).isEqualTo("UNCHANGED");
    assertThat(news.json().at("/records/0/result").asString()).isEqualTo("REJECTED");
  }

  @Test
  void changesTellOfTheMergerFromBothEnds() {
    Reply before = twice("deal-told");
    var merged = merge("deal-told-b", "deal-told-a");
    var parted = post("deal-told-b/unmerge", "{\"reason\": \"They are two.\"}");

    assertThat(kinds(before, merged))
        .containsExactlyInAnyOrder(
            "deal-told-b RECORD_MERGED_AWAY",
            "deal-told-a STAGE_CHANGED",
            "deal-told-a RECORDS_MERGED",
            "deal-told-a EVIDENCE_ADDED",
            "deal-told-a DEVELOPMENT_ADDED",
            "deal-told-a LINK_ADDED");
    assertThat(kinds(merged, parted))
        .contains(
            "deal-told-b RECORD_RESTORED",
            "deal-told-a RECORDS_UNMERGED",
            "deal-told-a DEVELOPMENT_REMOVED",
            "deal-told-a LINK_REMOVED");
    assertThat(kinds(before, parted)).isEmpty();
  }

  private static List<String> kinds(Reply from, Reply to) {
    List<String> kinds = new ArrayList<>();
    String question =
        "changes?from=%s&to=%s"
            .formatted(from.header("Attache-Position"), to.header("Attache-Position"));
    for (JsonNode item : read(question, to).path("items")) {
      kinds.add(item.path("record").asString() + " " + item.path("kind").asString());
    }
    return kinds;
  }

  @Test
  void mergersOfMergersPartInTurn() {
    Reply before = twice("deal-chain");
    List<String> records = List.of("deal-chain-a", "deal-chain-b", "deal-chain-c");
    List<JsonNode> never = records.stream().map(record -> seen(record, before)).toList();
    merge("deal-chain-b", "deal-chain-a");
    var merged = merge("deal-chain-a", "deal-chain-c");
    JsonNode survivor = read("records/deal-chain-c", merged);
    assertThat(survivor.path("stage").asString()).isEqualTo("CONTRACTED");
    assertThat(survivor.path("merged").toString()).isEqualTo("[\"deal-chain-a\",\"deal-chain-b\"]");
    assertThat(tracker.post(RECORDS + "deal-chain-b/unmerge", "{\"reason\": \"R\"}").problem())
        .isEqualTo("merged-away");

    post("deal-chain-a/unmerge", "{\"reason\": \"R\"}");
    var parted = post("deal-chain-b/unmerge", "{\"reason\": \"R\"}");

    assertThat(records.stream().map(record -> seen(record, parted)).toList()).isEqualTo(never);
    assertThat(Json.parse(parted.text()).path("record").asString()).isEqualTo("deal-chain-b");
  }
}
