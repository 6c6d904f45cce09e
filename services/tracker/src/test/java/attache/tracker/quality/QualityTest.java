package attache.tracker.quality;

import static org.assertj.core.api.Assertions.assertThat;

import attache.dossier.lifecycle.RecordClass;
import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How good what is known is, how late it came, and which deals have gone quiet. */
class QualityTest {
  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start("--attache.demo=true");
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static JsonNode read(String path) {
    var reply = tracker.get("/api/v1/" + path);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }

  private static Reply record(String id, String... developments) {
    return titled("T", id, developments);
  }

  private static Reply titled(String title, String id, String... developments) {
    Reply last =
        tracker.post(
            "/api/v1/records",
            "{\"id\": \"%s\", \"class\": \"DEAL\", \"kind\": \"TRIAL\", \"title\": \"%s\"}"
                .formatted(id, title));
    for (String development : developments) {
      last = tracker.post("/api/v1/records/" + id + "/developments", development);
      assertThat(last.status()).as(last.text()).isEqualTo(201);
    }
    return last;
  }

  @Test
  void whatIsWeakIsCounted() {
    Reply last =
        record(
            "deal-weak",
            "{\"type\": \"OFFER_MADE\", \"modality\": \"UNCONFIRMED\"}",
            """
            {"type": "OFFER_REVISED", "occurred": {"edtf": "2020-05"},
             "sources": [{"document": "x", "quote": "they said", "grading": "B2"}]}
            """);

    JsonNode quality =
        read("records/deal-weak/quality?minPosition=" + last.header("Attache-Position"));

    assertThat(quality.path("developments").asInt()).isEqualTo(2);
    assertThat(quality.path("undated").asInt()).isEqualTo(1);
    assertThat(quality.path("unquoted").asInt()).isEqualTo(1);
    assertThat(quality.path("ungraded").asInt()).isEqualTo(1);
    assertThat(quality.path("unconfirmed").asInt()).isEqualTo(1);
    assertThat(quality.path("singleOrigin").booleanValue()).isTrue();
    assertThat(quality.path("stale").booleanValue()).isFalse();
  }

  @Test
  void aDevelopmentThatNobodyTellsOfItselfHasNoPrimarySource() {
    tracker.post("/api/v1/sources", "{\"id\": \"ministry\", \"title\": \"A ministry\"}");
    tracker.post(
        "/api/v1/sources",
        "{\"id\": \"paper\", \"title\": \"A paper\", \"derivedFrom\": [\"ministry\"]}");
    Reply second =
        record(
            "deal-second-hand",
            "{\"id\": \"offer\", \"type\": \"OFFER_MADE\", \"sources\": [{\"document\": \"paper\"}]}",
            """
            {"type": "OFFER_REVISED",
             "sources": [{"document": "ministry", "origin": "a general"}]}
            """);
    String path = "records/deal-second-hand/quality?minPosition=";
    assertThat(read(path + second.header("Attache-Position")).path("noPrimarySource").asInt())
        .isEqualTo(2);

    Reply first =
        tracker.post(
            "/api/v1/records/deal-second-hand/developments/offer/evidence",
            "{\"sources\": [{\"document\": \"ministry\"}], \"reason\": \"It says so itself.\"}");

    assertThat(read(path + first.header("Attache-Position")).path("noPrimarySource").asInt())
        .isEqualTo(1);
  }

  @Test
  void theWorstComeFirst() {
    JsonNode items = read("quality?limit=10").path("items");

    assertThat(items.size()).isEqualTo(10);
    for (int i = 1; i < items.size(); i++) {
      assertThat(items.get(i).path("score").asLong())
          .isLessThanOrEqualTo(items.get(i - 1).path("score").asLong());
    }
  }

  @Test
  void whatIsNotWeakComesAfterAllThatIs() {
    String dated = "{\"type\": \"OFFER_MADE\", \"occurred\": {\"edtf\": \"2020\"}}";
    titled("Zebra", "deal-dated", dated);
    titled("Zebra", "deal-undated", "{\"type\": \"OFFER_MADE\"}");
    Reply last = titled("Zebra", "deal-told-twice", dated, "{\"type\": \"OFFER_REVISED\"}");
    String position = "&minPosition=" + last.header("Attache-Position");

    assertThat(ids("quality?q=zebra&limit=3" + position))
        .containsExactlyInAnyOrder("deal-dated", "deal-undated", "deal-told-twice");
    assertThat(ids("quality?q=zebra&limit=1" + position)).containsExactly("deal-told-twice");
    assertThat(ids("quality?q=zebra&limit=3&knownAt=0" + position)).isEmpty();
  }

  private static List<String> ids(String path) {
    return read(path).path("items").valueStream().map(item -> item.path("id").asString()).toList();
  }

  @Test
  void halfOfTheLagsAreAtMostTheMedianAndNineOfTenTheNinetieth() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Reply last =
        titled(
            "Quagga",
            "deal-quagga",
            IntStream.rangeClosed(1, 10)
                .mapToObj(
                    ten ->
                        "{\"type\": \"NEGOTIATION_STEP\", \"occurred\": {\"edtf\": \"%s\"}}"
                            .formatted(today.minusDays(10L * ten)))
                .toArray(String[]::new));

    JsonNode lag = read("lag?q=quagga&minPosition=" + last.header("Attache-Position"));

    assertThat(lag.path("counted").asInt()).isEqualTo(10);
    assertThat(lag.path("median").toString()).isEqualTo("{\"atLeast\":50,\"atMost\":50}");
    assertThat(lag.path("ninetieth").toString()).isEqualTo("{\"atLeast\":90,\"atMost\":90}");
  }

  @Test
  void theLagOfAllIsThatOfAllClassesAndCountsWhatWasMergedOnce() {
    String offer = "{\"type\": \"OFFER_MADE\", \"occurred\": {\"edtf\": \"2020\"}}";
    titled("Okapi", "deal-okapi", offer);
    titled("Okapi", "deal-same-okapi", offer.replace("2020", "2021"));
    Reply merged =
        tracker.post(
            "/api/v1/records/deal-same-okapi/merge",
            "{\"into\": \"deal-okapi\", \"reason\": \"It is one deal.\"}");
    assertThat(merged.status()).as(merged.text()).isLessThan(300);
    long known = Long.parseLong(merged.header("Attache-Position"));
    String at = "knownAt=%d&minPosition=%d".formatted(known, known);
    String classes =
        Stream.of(RecordClass.values()).map(Enum::name).collect(Collectors.joining(","));

    assertThat(read("lag?" + at)).isEqualTo(read("lag?" + at + "&class=" + classes));
    assertThat(read("lag?q=okapi&" + at).path("counted").asInt()).isEqualTo(2);
  }

  @Test
  void aLagIsAsPreciseAsTheDates() {
    Reply last =
        record(
            "deal-late",
            "{\"type\": \"OFFER_MADE\", \"occurred\": {\"edtf\": \"2020\"}}",
            "{\"type\": \"OFFER_REVISED\"}",
            "{\"type\": \"CONTRACT_SIGNED\", \"occurred\": {\"edtf\": \"2999\"},"
                + " \"modality\": \"PLANNED\"}");

    JsonNode lag = read("lag?kind=TRIAL&q=t&minPosition=" + last.header("Attache-Position"));

    assertThat(lag.path("undated").asInt()).isGreaterThanOrEqualTo(1);
    assertThat(lag.path("toCome").asInt()).isEqualTo(1);
    long least = lag.at("/median/atLeast").asLong();
    long most = lag.at("/median/atMost").asLong();
    assertThat(most).isGreaterThan(least);
    assertThat(most - least).isLessThanOrEqualTo(365);
  }

  @Test
  void aQuietDealIsProposedToLapseAndDoesNot() {
    Reply last =
        record("deal-quiet", "{\"type\": \"OFFER_MADE\", \"occurred\": {\"edtf\": \"2015\"}}");
    String position = "&minPosition=" + last.header("Attache-Position");

    assertThat(read("dormant?months=24" + position).toString()).contains("\"deal-quiet\"");
    assertThat(read("dormant?months=600" + position).toString()).doesNotContain("\"deal-quiet\"");
    assertThat(read("dormant?months=24&asOf=2016-06-01" + position).toString())
        .doesNotContain("\"deal-quiet\"");
    assertThat(read("records/deal-quiet").path("stage").asString()).isEqualTo("OFFERED");
  }

  @Test
  void aRecordIsQuietSinceItsLastDevelopmentHappenedAndStaleSinceItWasRecorded() {
    record(
        "deal-silent",
        "{\"type\": \"INTEREST_EXPRESSED\", \"occurred\": {\"edtf\": \"2011\"}}",
        "{\"type\": \"OFFER_MADE\", \"occurred\": {\"bound\": \"[..2014-03]\"}}",
        "{\"id\": \"gone\", \"type\": \"OFFER_REVISED\", \"occurred\": {\"edtf\": \"2016\"}}");
    Reply last =
        tracker.post(
            "/api/v1/records/deal-silent/developments/gone/retraction", "{\"reason\": \"No.\"}");
    String on = "records/deal-silent/quality?minPosition=" + last.header("Attache-Position");

    assertThat(read(on + "&asOf=2014-04-10").path("daysQuiet").asInt()).isEqualTo(10);
    assertThat(read(on + "&asOf=2012-01-10").path("daysQuiet").asInt()).isEqualTo(10);
    assertThat(read(on + "&asOf=2011-06-01").path("daysQuiet").isNull()).isTrue();
    JsonNode now = read(on);
    assertThat(now.path("daysQuiet").asInt()).isGreaterThan(4_000);
    assertThat(now.path("daysUntold").asInt()).isZero();
    assertThat(now.path("stale").booleanValue()).isFalse();
    // the list and the proposals say the same
    String quiet = "records?kind=TRIAL&asOf=2014-04-10&limit=200&quiet=";
    assertThat(read(quiet + "10").toString()).contains("\"deal-silent\"");
    assertThat(read(quiet + "11").toString()).doesNotContain("\"deal-silent\"");
    assertThat(read("dormant?kind=TRIAL&months=24").toString())
        .contains("\"id\":\"deal-silent\"")
        .contains("\"lastHappenedBy\":\"2014-03-31\"");
  }
}
