package attache.tracker.exchange;

import static attache.tracker.exchange.Catalogue.deal;
import static attache.tracker.exchange.Catalogue.event;
import static attache.tracker.exchange.Catalogue.imported;
import static attache.tracker.exchange.Catalogue.record;
import static attache.tracker.exchange.Catalogue.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import attache.ledger.Ledger;
import attache.tracker.RunningTracker;
import attache.tracker.json.Json;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class RejectedRecordsTest {
  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start();
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  interface Fault extends Consumer<ObjectNode> {}

  static Stream<Arguments> faults() {
    return Stream.of(
        fault(
            "an unknown field", "/priority", "\"priority\" is unknown", r -> r.put("priority", 1)),
        fault(
            "an unknown field of an event",
            "/events/0/date",
            "\"date\" is unknown",
            r -> event(r, 0).put("date", "2019")),
        fault(
            "a sequence number twice",
            "/events/1/seq",
            "seq 1 stands twice",
            r -> events(r).addObject().put("seq", 1).put("type", "OFFER_MADE")),
        fault(
            "a date that is none",
            "/events/0/edtf",
            "at offset 8: there is no 29 February",
            r -> event(r, 0).put("edtf", "2021-02-29")),
        fault(
            "a bound that is none",
            "/events/0/edtfBound",
            "",
            r -> event(r, 0).put("edtfBound", "May 2021")),
        fault(
            "an unknown type",
            "/events/0/type",
            "\"OFFERED\" is unknown",
            r -> event(r, 0).put("type", "OFFERED")),
        fault(
            "a type of another class",
            "/events/0/type",
            "a record of class DEAL has no development SIGNED",
            r -> event(r, 0).put("type", "SIGNED")),
        fault(
            "a country that is none",
            "/parties/0/iso3166",
            "\"XY\" is no country",
            r -> ((ObjectNode) r.path("parties").path(0)).put("iso3166", "XY")),
        fault(
            "a currency that is none",
            "/amounts/0/currency",
            "\"XXX\" is no currency",
            r -> r.putArray("amounts").addObject().put("amount", "5").put("currency", "XXX")),
        fault(
            "an amount longer than memory",
            "/amounts/0/amount",
            "at most 30 digits",
            r ->
                r.putArray("amounts")
                    .addObject()
                    .put("amount", "-1e999999999")
                    .put("currency", "USD")),
        fault(
            "a negative quantity",
            "/equipment/0/quantity/value",
            "-1 is negative",
            r ->
                r.putArray("equipment")
                    .addObject()
                    .put("designation", "MiG-35")
                    .putObject("quantity")
                    .put("kind", "EXACT")
                    .put("value", -1)),
        fault(
            "a count that JSON does not keep",
            "/events/0/count",
            "is more",
            r -> event(r, 0).put("count", 9_007_199_254_740_993L)),
        fault(
            "a number that JSON does not keep",
            "/facets/share",
            "write it as a text",
            r -> r.set("facets", Json.parse("{\"share\": 0.1234567890123456789}"))),
        fault(
            "a title of ten megabytes",
            "",
            "bytes; at most",
            r -> r.put("title", "x".repeat(10_000_000))),
        fault(
            "a title of a thousand letters",
            "/title",
            "500",
            r -> r.put("title", "x".repeat(1000))),
        fault(
            "a title of two lines",
            "/title",
            "a title is one line",
            r -> r.put("title", "Two\nlines")),
        fault(
            "a sequence number below one",
            "/events/0/seq",
            "seq counts from 1",
            r -> event(r, 0).put("seq", 0)),
        fault(
            "a relation that is none",
            "/links/0/rel",
            "is no term",
            r -> r.putArray("links").addObject().put("rel", "???").put("to", "deal-x")),
        fault(
            "an effect of what is no influence",
            "/links/0/effect",
            "only an influence",
            r ->
                r.putArray("links")
                    .addObject()
                    .put("rel", "FOLLOWS")
                    .put("to", "deal-x")
                    .put("effect", "DETERRED")),
        fault("no class", "/class", "\"class\" is missing", r -> r.remove("class")),
        fault("no events but a text", "/events", "a list", r -> r.put("events", "none")),
        fault("an id with capitals", "/id", "is no record id", r -> r.put("id", "Deal-X")),
        fault(
            "an indicator on a deal",
            "/indicator",
            "only a record of class INDICATOR",
            r -> r.putObject("indicator").put("measure", "m").put("value", 1)),
        fault(
            "a code's part without the code",
            "/parties/1/isoPart",
            "there is no code",
            r ->
                ((ArrayNode) r.path("parties"))
                    .addObject()
                    .put("type", "GROUP")
                    .put("name", "Allies")
                    .put("role", "PARTNER")
                    .put("isoPart", 1)));
  }

  private static Arguments fault(String name, String pointer, String detail, Fault fault) {
    return arguments(name, pointer, detail, fault);
  }

  private static ArrayNode events(ObjectNode record) {
    return (ArrayNode) record.path("events");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void isRejectedWithItsPlaceWhileTheNeighboursAreTaken(
      String name, String pointer, String detail, Fault fault) {
    String stem = "deal-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    ObjectNode bad = deal(stem + "-itself");
    fault.accept(bad);

    var report = imported(tracker, deal(stem + "-before"), bad, deal(stem + "-after"));

    assertThat(results(report)).containsExactly("CREATED", "REJECTED", "CREATED");
    var errors = report.json().path("records").path(1).path("errors");
    assertThat(errors).hasSize(1);
    assertThat(errors.path(0).path("pointer").asString()).isEqualTo(pointer);
    assertThat(errors.path(0).path("detail").asString()).contains(detail);
    assertThat(tracker.bean(Ledger.class).version(stem + "-itself")).isZero();
  }

  @Test
  void allFaultsOfARecordAreTold() {
    ObjectNode bad = deal("deal-all-faults").put("colour", "red").put("modality", "CERTAIN");
    event(bad, 0).put("edtf", "20210505");

    var errors = record(imported(tracker, bad), "deal-all-faults").path("errors");

    assertThat(errors.findValuesAsString("pointer"))
        .containsExactlyInAnyOrder("/colour", "/modality", "/events/0/edtf");
  }

  @Test
  void halfACharacterIsNotKept() {
    String half = deal("deal-half").put("notes", "HALF").toString().replace("HALF", "\\ud800");

    var report = record(tracker.post("/api/v1/import", half), "deal-half");

    assertThat(report.path("errors").path(0).path("pointer").asString()).isEqualTo("/notes");
  }

  @Test
  void aRecordKeepsItsClass() {
    imported(tracker, deal("deal-class"));

    ObjectNode other = deal("deal-class").put("class", "FACILITY");
    other.putArray("events");
    other.remove("statusAfterLastEvent");
    var report = record(imported(tracker, other), "deal-class");

    assertThat(report.path("errors").path(0).path("pointer").asString()).isEqualTo("/class");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRecordOfMoreEventsThanAreRecordedTogetherIsRejectedAlone(boolean dryRun) {
    String id = "deal-long-" + dryRun;
    ObjectNode large = deal(id);
    large.remove("events");
    ArrayNode events = large.putArray("events");
    for (int seq = 1; seq <= 1_000; seq++) {
      events.addObject().put("seq", seq).put("type", "OFFER_MADE");
    }

    var report =
        tracker.post(
            "/api/v1/import?dryRun=" + dryRun,
            "[%s,%s,%s]".formatted(deal(id + "-before"), large, deal(id + "-after")));

    assertThat(report.status()).as(report.text()).isEqualTo(200);
    assertThat(results(report)).containsExactly("CREATED", "REJECTED", "CREATED");
    assertThat(report.text()).contains("1001 events", "at most 1000");
  }

  @Test
  void whatWasTakenBeforeItsTextWasKeptIsUnchangedAndNothingNewOfItIsTaken() {
    var quoting = deal("deal-quoting");
    ((ArrayNode) quoting.path("sources"))
        .addObject()
        .put("document", "late-text")
        .put("quote", "never said");
    imported(tracker, quoting);
    tracker.post(
        "/api/v1/sources", "{\"id\": \"late-text\", \"title\": \"T\", \"text\": \"Said.\"}");
    var changed = quoting.deepCopy().put("title", "Another deal");

    assertThat(results(imported(tracker, quoting))).containsExactly("UNCHANGED");
    assertThat(results(tracker.post("/api/v1/import?dryRun=true", "[%s]".formatted(quoting))))
        .containsExactly("UNCHANGED");
    assertThat(results(imported(tracker, changed))).containsExactly("REJECTED");
  }
}
