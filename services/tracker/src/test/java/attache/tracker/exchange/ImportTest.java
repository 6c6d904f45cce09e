package attache.tracker.exchange;

import static attache.tracker.exchange.Catalogue.NDJSON;
import static attache.tracker.exchange.Catalogue.deal;
import static attache.tracker.exchange.Catalogue.event;
import static attache.tracker.exchange.Catalogue.imported;
import static attache.tracker.exchange.Catalogue.record;
import static attache.tracker.exchange.Catalogue.results;
import static attache.tracker.exchange.Catalogue.texts;
import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Ledger;
import attache.tracker.RunningTracker;
import attache.tracker.json.Json;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ImportTest {
  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start();
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static long head() {
    return tracker.bean(Ledger.class).head().position();
  }

  @TestFactory
  Stream<DynamicTest> filesOfRecordsAreTakenOnceAndTheirStagesReached() {
    return Stream.of("/catalogue/records.json", "unseen.ndjson")
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file,
                    () -> {
                      String text = Catalogue.file(file);
                      String type = file.endsWith(".json") ? "application/json" : NDJSON;

                      var first = tracker.post("/api/v1/import", text, "Content-Type", type);
                      long written = head();
                      var again = tracker.post("/api/v1/import", text, "Content-Type", type);

                      assertThat(first.status()).isEqualTo(200);
                      assertThat(Collections.frequency(results(first), "CREATED"))
                          .isEqualTo(results(first).size())
                          .isGreaterThanOrEqualTo(30);
                      assertThat(first.header("Attache-Position")).isEqualTo("" + written);
                      assertThat(first.text()).doesNotContain("STATUS_DIFFERS");
                      assertThat(results(again)).containsOnly("UNCHANGED");
                      assertThat(head()).isEqualTo(written);
                    }));
  }

  @Test
  void aChangedRecordIsCorrectedAndWhatItLeavesOutIsReportedAndKept() {
    ObjectNode before = deal("deal-changed");
    ((ArrayNode) before.path("events"))
        .addObject()
        .put("seq", 2)
        .put("type", "FINANCING_OFFERED")
        .put("edtf", "2019-05");
    before.putArray("links").addObject().put("rel", "FOLLOWS").put("to", "deal-changed-before");
    imported(tracker, before);

    ObjectNode after = deal("deal-changed").put("title", "Another title");
    event(after, 0).put("edtf", "2020");
    ((ArrayNode) after.path("events")).addObject().put("seq", 3).put("type", "OFFER_REFUSED");
    after.putArray("links").addObject().put("rel", "RELATED").put("to", "deal-other");
    var report = record(imported(tracker, after), "deal-changed");

    assertThat(report.path("result").asString()).isEqualTo("UPDATED");
    var changes = report.path("changes");
    assertThat(texts(changes.path("recorded"))).containsExactly("e3");
    assertThat(changes.path("corrected").path(0).path("development").asString()).isEqualTo("e1");
    assertThat(texts(changes.path("corrected").path(0).path("fields"))).containsExactly("occurred");
    assertThat(changes.path("corrected").path(0).path("reason").asString()).contains("imported");
    assertThat(texts(changes.path("linked"))).containsExactly("related-deal-other");
    assertThat(texts(changes.path("fields"))).containsExactly("title");
    assertThat(texts(report.path("notMentioned").path("developments"))).containsExactly("e2");
    assertThat(texts(report.path("notMentioned").path("links")))
        .containsExactly("follows-deal-changed-before");
    assertThat(report.path("stage").asString()).isEqualTo("REFUSED");
    assertThat(report.path("warnings").toString()).contains("STATUS_DIFFERS");
    assertThat(results(imported(tracker, after))).containsExactly("UNCHANGED");
  }

  @Test
  void whatAnAnalystCorrectedStaysWhenTheSameFileComesAgain() {
    ObjectNode record = deal("deal-corrected");
    imported(tracker, record);
    var corrected =
        tracker.post(
            "/api/v1/records/deal-corrected/developments/e1/corrections",
            """
            {"occurred": {"edtf": "2018-02", "basis": "STATED"}, "reason": "The minutes say so."}
            """);
    assertThat(corrected.status()).isLessThan(300);
    long written = head();

    assertThat(results(imported(tracker, record))).containsExactly("UNCHANGED");
    assertThat(head()).isEqualTo(written);
  }

  @Test
  void whatAnAnalystRecordedUnderTheCataloguesNumberStaysAndTheCataloguesStandsBesideIt() {
    ObjectNode record = deal("deal-analysts");
    record.remove("events");
    imported(tracker, record);
    tracker.post(
        "/api/v1/records/deal-analysts/developments",
        """
        {"id": "e1", "type": "OFFER_MADE", "occurred": {"edtf": "2001", "basis": "STATED"}}
        """);
    ObjectNode told = deal("deal-analysts");

    var rehearsed =
        record(tracker.post("/api/v1/import?dryRun=true", told.toString()), "deal-analysts");
    var report = record(imported(tracker, told), "deal-analysts");

    assertThat(rehearsed.path("warnings")).isEqualTo(report.path("warnings"));
    assertThat(report.path("warnings").path(0).path("kind").asString()).isEqualTo("RENAMED");
    assertThat(report.path("warnings").path(0).path("pointer").asString()).isEqualTo("/events/0");
    assertThat(texts(report.path("changes").path("recorded"))).containsExactly("e1.2");
    assertThat(report.path("changes").path("corrected")).isEmpty();
    assertThat(results(imported(tracker, told))).containsExactly("UNCHANGED");
  }

  @Test
  void twoImportsOfOneFileAtOnceTakeEachRecordOnce() throws Exception {
    String file =
        IntStream.range(0, 300)
            .mapToObj(i -> deal("deal-race-" + i).toString())
            .collect(Collectors.joining("\n"));
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      var one = both.submit(() -> results(tracker.post("/api/v1/import", file)));
      var other = both.submit(() -> results(tracker.post("/api/v1/import", file)));

      for (int i = 0; i < 300; i++) {
        assertThat(List.of(one.get().get(i), other.get().get(i)))
            .containsExactlyInAnyOrder("CREATED", "UNCHANGED");
      }
    }
  }

  @Test
  void aDryRunSaysWhatWouldHappenAndWritesNothing() {
    ObjectNode first = deal("deal-rehearsed");
    ObjectNode second = deal("deal-rehearsed").put("title", "Another title");
    ObjectNode third = second.deepCopy();
    long written = head();

    var rehearsal =
        tracker.post("/api/v1/import?dryRun=true", List.of(first, second, third).toString());

    assertThat(results(rehearsal)).containsExactly("CREATED", "UPDATED", "UNCHANGED");
    assertThat(rehearsal.json().path("dryRun").asBoolean()).isTrue();
    assertThat(head()).isEqualTo(written);
    assertThat(results(imported(tracker, first, second, third)))
        .containsExactly("CREATED", "UPDATED", "UNCHANGED");
  }

  @Test
  void aRecordMayComeBeforeTheOneItLeadsTo() {
    ObjectNode early = deal("deal-early");
    early.putArray("links").addObject().put("rel", "FOLLOWS").put("to", "deal-late");

    var alone = record(imported(tracker, early), "deal-early");
    var together =
        tracker.post("/api/v1/import?dryRun=true", List.of(early, deal("deal-late")).toString());

    assertThat(alone.path("result").asString()).isEqualTo("CREATED");
    assertThat(alone.path("warnings").path(0).path("kind").asString())
        .isEqualTo("UNKNOWN_REFERENCE");
    assertThat(alone.path("warnings").path(0).path("pointer").asString()).isEqualTo("/links/0/to");
    assertThat(record(together, "deal-early").path("warnings")).isEmpty();
  }

  @Test
  void aConflictThatNamesNoTypeAndNoDateIsKeptInWordsAndClaimsNothing() {
    ObjectNode differing = deal("deal-differing");
    differing.set(
        "conflicts",
        Json.parse(
            """
            [{"field": "events[0].type",
              "values": [{"value": "OFFER_REVISED"}, {"value": "a new offer"}]},
             {"field": "events[0].edtf", "values": [{"value": "2019"}, {"value": "that spring"}]},
             {"field": "events[0]", "values": [{"value": "none of it"}]}]
            """));

    var report = record(imported(tracker, differing), "deal-differing");
    var shown = tracker.get("/api/v1/records/deal-differing?minPosition=" + head()).json();

    assertThat(report.path("result").asString()).isEqualTo("CREATED");
    assertThat(report.path("warnings").findValuesAsString("pointer"))
        .containsExactly("/conflicts/0/values/1/value", "/conflicts/1/values/1/value");
    assertThat(report.path("warnings").findValuesAsString("kind")).containsOnly("WORDS_ONLY");
    assertThat(shown.at("/developments/0/claims").findValuesAsString("value"))
        .containsExactly("OFFER_REVISED", "2019");
    assertThat(shown.path("conflicts")).hasSize(3);
  }

  @Test
  void aBrokenLineIsRejectedWithItsPlaceAndTheOthersAreTaken() {
    String lines =
        "%s\n\n{\"id\": \"deal-broken\",, \"x\": 1}\n%s\n[1]\n"
            .formatted(deal("deal-line-1"), deal("deal-line-4"));

    var report = tracker.post("/api/v1/import", lines, "Content-Type", NDJSON);

    assertThat(results(report)).containsExactly("CREATED", "REJECTED", "CREATED", "REJECTED");
    var broken = report.json().path("records").path(1);
    assertThat(broken.path("line").asInt()).isEqualTo(3);
    assertThat(broken.path("errors").path(0).path("detail").asString())
        .contains("line 3, column 22");
    assertThat(
            report.json().path("records").path(3).path("errors").path(0).path("detail").asString())
        .contains("an object in braces is needed");
  }

  @ParameterizedTest
  @ValueSource(strings = {NDJSON, "application/json"})
  void aBrokenFirstLineIsRejectedAloneWhateverTheFileIsCalled(String type) {
    String id = "deal-behind-" + type.length();
    String lines = "{\"id\": \"deal-broken\",, \"x\": 1}\n%s\n{\"id\":\n".formatted(deal(id));

    var report = tracker.post("/api/v1/import", lines, "Content-Type", type);

    assertThat(results(report)).containsExactly("REJECTED", "CREATED", "REJECTED");
    var broken = report.json().path("records").path(0);
    assertThat(broken.path("line").asInt()).isEqualTo(1);
    assertThat(broken.path("errors").path(0).path("detail").asString())
        .startsWith("this is no JSON: ")
        .contains("line 1, column 22");
  }

  @ParameterizedTest
  @ValueSource(strings = {NDJSON, "application/json"})
  void oneObjectMayBeSpreadOverLines(String type) {
    String spread = deal("deal-spread-" + type.length()).toPrettyString();

    var report = tracker.post("/api/v1/import", spread, "Content-Type", type);

    assertThat(spread).contains("\n");
    assertThat(results(report)).containsExactly("CREATED");
  }

  @Test
  void oneBrokenObjectThatIsSpreadOverLinesIsRefusedWithTheLineOfTheFault() {
    String spread = deal("deal-spread").toPrettyString().replaceFirst("\n", "\n,");

    var reply = tracker.post("/api/v1/import", spread);

    assertThat(reply.problem()).isEqualTo("malformed-json");
    assertThat(reply.json().path("detail").asString())
        .startsWith("this is neither a JSON array nor one JSON object a line: ")
        .contains("at line 2, column 1; nothing was recorded");
  }

  @Test
  void anUnknownTypeIsRejectedWithTheNearestOfItsClassFirst() {
    ObjectNode record = deal("deal-nearest").put("class", "AGREEMENT");
    event(record, 0).put("type", "AGREEMENT_SIGNED");

    var report = record(imported(tracker, record), "deal-nearest");

    assertThat(report.path("errors").path(0).path("detail").asString())
        .startsWith("\"AGREEMENT_SIGNED\" is unknown here; nearest are SIGNED, ")
        .endsWith("; all stand in docs/model.md and in /v3/api-docs")
        .hasSizeLessThan(220);
  }

  @Test
  void aFieldThatStandsTwiceRejectsItsRecordAlone() {
    String twice = deal("deal-twice").toString().replace("\"title\"", "\"id\":\"x\",\"title\"");

    var report = tracker.post("/api/v1/import", "[" + twice + "," + deal("deal-beside") + "]");

    assertThat(results(report)).containsExactly("REJECTED", "CREATED");
    assertThat(report.text()).contains("Duplicate");
  }

  @Test
  void theAnswerComesLineByLineOnDemand() {
    var report = tracker.post("/api/v1/import", deal("deal-streamed").toString(), "Accept", NDJSON);

    var lines = report.text().lines().map(Json::parse).toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0).path("total").asInt()).isEqualTo(1);
    assertThat(lines.get(1).path("id").asString()).isEqualTo("deal-streamed");
    assertThat(lines.get(2).path("summary").path("created").asInt()).isEqualTo(1);
    assertThat(lines.get(2).path("position").asLong()).isEqualTo(head());
  }
}
