package attache.tracker.stories;

import static attache.tracker.stories.Archive.each;
import static attache.tracker.stories.Archive.one;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/**
 * Each test is one story, told by the service with the demo catalogue to whoever asks over HTTP.
 */
@TestMethodOrder(MethodName.class)
class TwelveStoriesTest {
  private static Archive archive;

  @BeforeAll
  static void open() {
    archive = new Archive();
  }

  @AfterAll
  static void close() {
    archive.close();
  }

  @Test
  void story01TheRequestForMig35sIsOneDevelopmentWithTwoClaims() {
    JsonNode deal = archive.record("deal-ar-ru-mig35-request");

    assertThat(deal.path("stage").asString()).isEqualTo("QUOTE_REQUESTED");
    assertThat(deal.path("developments").size()).isEqualTo(1);
    JsonNode request = deal.at("/developments/0");
    assertThat(request.at("/occurred/edtf").asString()).isEqualTo("2021-05?");
    assertThat(request.at("/occurred/basis").asString()).isEqualTo("SOURCE_URL");
    assertThat(request.at("/occurred/latest").asString()).isEqualTo("2021-05-05");
    JsonNode claims = request.path("claims");
    assertThat(each(claims, "value"))
        .containsExactlyInAnyOrder("QUOTE_REQUESTED", "FINANCING_REQUESTED");
    assertThat(one(claims, "rank", "PREFERRED").path("value").asString())
        .isEqualTo("QUOTE_REQUESTED");

    JsonNode why = archive.explanation("deal-ar-ru-mig35-request");
    assertThat(why.path("summary").asString())
        .contains(
            "QUOTE_REQUESTED (faure-2021 footnote 17 (url of the cited article)) is preferred")
        .contains("FINANCING_REQUESTED (faure-2021 line 152 (text)) ranks lower");
    assertThat(each(why.at("/steps/0/claims"), "value"))
        .containsExactlyInAnyOrder("QUOTE_REQUESTED", "FINANCING_REQUESTED");
  }

  @Test
  void story02MexicoRefusedAndCaatsaIsSeenFromBothEnds() {
    JsonNode deal = archive.record("deal-mx-ru-helicopters-2020");
    assertThat(deal.path("stage").asString()).isEqualTo("REFUSED");
    assertThat(deal.at("/developments/0/occurred/edtf").asString()).isEqualTo("2020-02");

    JsonNode caatsa = archive.record("pol-us-caatsa-2017");
    for (String influenced :
        List.of(
            "deal-mx-ru-helicopters-2020", "deal-pe-ru-helicopters", "deal-pe-by-helicopters")) {
      assertThat(each(caatsa.path("influences"), "record")).contains(influenced);
      assertThat(each(archive.record(influenced).path("influencedBy"), "record"))
          .containsExactly("pol-us-caatsa-2017");
    }
    assertThat(caatsa.path("influences").size()).isEqualTo(3);
  }

  @Test
  void story03TheSpaceAgreementIsRatifiedByOnePartyAfterTheOtherAndNeverInForce() {
    String agreement = "agr-ar-ru-space-2019";

    assertThat(archive.recordOn("2020-11-30", agreement).path("stage").asString())
        .isEqualTo("SIGNED");
    JsonNode between = archive.recordOn("2020-12-15", agreement);
    assertThat(between.path("ambiguous").booleanValue()).isTrue();
    assertThat(between.path("candidates").toString())
        .isEqualTo("[\"SIGNED\",\"PARTIALLY_RATIFIED\"]");
    JsonNode one = archive.recordOn("2020-12-31", agreement);
    assertThat(one.path("stage").asString()).isEqualTo("PARTIALLY_RATIFIED");
    assertThat(one.path("ambiguous").booleanValue()).isFalse();
    assertThat(one.at("/facets/ratifiedBy").toString()).isEqualTo("[\"RU\"]");
    JsonNode both = archive.recordOn("2021-01-04", agreement);
    assertThat(both.path("stage").asString()).isEqualTo("RATIFIED");
    assertThat(both.at("/facets/ratifiedBy").toString()).isEqualTo("[\"RU\",\"AR\"]");
    for (String day : List.of("2019-10-08", "2021-07-31", "2026-01-01", "2999-12-31")) {
      assertThat(archive.recordOn(day, agreement).path("stage").asString())
          .as(day)
          .isNotEqualTo("IN_FORCE");
    }
  }

  @Test
  void story04TheGuaraniIsPreferredToThreeRivalsTwoOfThemUnnamed() {
    JsonNode candidates = archive.record("req-ar-wheeled-armour").path("competitors");

    assertThat(each(candidates, "record")).hasSize(4);
    JsonNode guarani = one(candidates, "record", "deal-ar-br-guarani");
    assertThat(guarani.path("ranking").asString()).isEqualTo("PREFERRED");
    assertThat(guarani.path("stage").asString()).isEqualTo("SELECTED");
    List<String> rivals =
        candidates
            .valueStream()
            .filter(candidate -> candidate.path("ranking").asString("").equals("NOT_PREFERRED"))
            .map(candidate -> candidate.path("record").asString())
            .toList();
    assertThat(rivals)
        .containsExactlyInAnyOrder(
            "deal-ar-ru-btr-package",
            "deal-ar-us-wheeled-candidate",
            "deal-ar-cn-wheeled-candidate");
    assertThat(
            rivals.stream()
                .map(archive::record)
                .filter(deal -> !deal.at("/equipment/0").has("designation")))
        .hasSize(2);
  }

  @Test
  void story05TheMi171eWereDeliveredSinceTheyServedAndTheSecondDealFollows() {
    JsonNode first = archive.record("deal-ar-ru-mi171e-2010");
    assertThat(first.path("stage").asString()).isEqualTo("DELIVERED");
    assertThat(first.at("/facets/operational").asString()).isEqualTo("GROUNDED");
    assertThat(each(first.path("developments"), "type")).doesNotContain("DELIVERY_MADE");
    assertThat(archive.explanation("deal-ar-ru-mi171e-2010").path("summary").asString())
        .contains("implied by service");

    JsonNode second = archive.record("deal-ar-ru-mi171e-additional");
    assertThat(one(second.path("links"), "rel", "FOLLOWS").path("to").asString())
        .isEqualTo("deal-ar-ru-mi171e-2010");
    assertThat(one(first.path("linkedFrom"), "rel", "FOLLOWS").path("from").asString())
        .isEqualTo("deal-ar-ru-mi171e-additional");
  }

  @Test
  void story06ASecondSourceRefinesTheVisitToValparaisoAndIsNoSecondOrigin() {
    JsonNode visit = archive.record("eng-cl-ru-valparaiso-2019").at("/developments/0");
    assertThat(visit.at("/occurred/edtf").asString()).isEqualTo("2019-11");
    assertThat(each(visit.path("claims"), "value")).containsExactly("2019", "2019-11");
    JsonNode why = archive.explanation("eng-cl-ru-valparaiso-2019");
    assertThat(why.path("independentOrigins").asInt()).isEqualTo(1);
    assertThat(each(why.path("sources"), "document")).containsExactly("faure-2021", "rf5-2022");

    archive.record("/sources", "{\"id\": \"article\", \"title\": \"An article\"}");
    archive.record(
        "/sources",
        "{\"id\": \"broadcast\", \"title\": \"A broadcast\", \"derivedFrom\": [\"article\"]}");
    archive.record(
        "/records",
        "{\"id\": \"eng-told-twice\", \"class\": \"ENGAGEMENT\", \"title\": \"A visit\"}");
    archive.record(
        "/records/eng-told-twice/developments",
        """
        {"id": "visit", "type": "VISIT_MADE", "occurred": {"edtf": "2017"},
         "sources": [{"document": "article", "line": 3}]}
        """);
    String before = archive.now();
    archive.record(
        "/records/eng-told-twice/developments/visit/evidence",
        """
        {"sources": [{"document": "broadcast"}], "reason": "The broadcast says when."}
        """);
    archive.record(
        "/records/eng-told-twice/developments/visit/corrections",
        """
        {"occurred": {"edtf": "2017-04", "asStated": "in April"},
         "reason": "The broadcast knows the month."}
        """);

    assertThat(archive.record("eng-told-twice").at("/developments/0/occurred/edtf").asString())
        .isEqualTo("2017-04");
    assertThat(archive.explanation("eng-told-twice").path("independentOrigins").asInt())
        .isEqualTo(1);
    assertThat(
            archive
                .read("/records/eng-told-twice?knownAt=" + before)
                .at("/developments/0/occurred/edtf")
                .asString())
        .isEqualTo("2017");
  }

  @Test
  void story07TheMonroeStatementIsCorrectedAndStillAnswers2019AsKnownBefore() {
    String statement = "pol-us-monroe-2019";
    String before = archive.now();
    archive.record(
        "/records/" + statement + "/developments/e1/corrections",
        """
        {"occurred": {"edtf": "2018-02", "basis": "STATED"},
         "reason": "The speech was given in Austin on 1 February 2018.",
         "evidence": [{"document": "state-gov-2018", "url": "https://2017-2021.state.gov/"}]}
        """);
    String after = archive.now();

    JsonNode now = archive.record(statement);
    assertThat(now.at("/developments/0/occurred/edtf").asString()).isEqualTo("2018-02");
    assertThat(now.path("stage").asString()).isEqualTo("STATED");
    assertThat(archive.recordOn("2018-06-01", statement).path("stage").asString())
        .isEqualTo("STATED");
    JsonNode then = archive.read("/records/%s?knownAt=%s".formatted(statement, before));
    assertThat(then.at("/developments/0/occurred/edtf").asString()).isEqualTo("2019");
    assertThat(
            archive
                .read("/records/%s?asOf=2018-06-01&knownAt=%s".formatted(statement, before))
                .path("stage")
                .isNull())
        .isTrue();

    JsonNode changes =
        archive.read("/changes?from=%s&to=%s".formatted(before, after)).path("items");
    assertThat(each(changes, "kind")).containsExactly("DEVELOPMENT_CORRECTED");
    assertThat(changes.at("/0/record").asString()).isEqualTo(statement);
    assertThat(changes.at("/0/before/occurred/edtf").asString()).isEqualTo("2019");
    assertThat(changes.at("/0/after/occurred/edtf").asString()).isEqualTo("2018-02");
    JsonNode entry = archive.read("/records/" + statement + "/history").path("items");
    assertThat(entry.get(entry.size() - 1).at("/data/because/evidence/0/document").asString())
        .isEqualTo("state-gov-2018");
  }

  @Test
  void story08TheExpiryOfTheAntarcticTreatyIsDisputedAndItsStatusUnchanged() {
    String treaty = "agr-antarctic-treaty-1959";
    JsonNode before = archive.record(treaty);
    archive.record(
        "/records/" + treaty + "/developments/e3/disputes",
        """
        {"reason": "2048 is when a protocol may be reviewed.",
         "claims": [{"field": "occurred", "value": "no date of expiry",
                     "from": "the secretariat of the treaty"}]}
        """);

    JsonNode after = archive.record(treaty);
    JsonNode expiry = one(after.path("developments"), "type", "EXPIRY_SCHEDULED");
    assertThat(expiry.path("disputed").booleanValue()).isTrue();
    assertThat(expiry.at("/occurred/edtf").asString()).isEqualTo("2048");
    assertThat(expiry.at("/disputes/0/claims/0/value").asString()).isEqualTo("no date of expiry");
    assertThat(archive.explanation(treaty).path("summary").asString())
        .contains("EXPIRY_SCHEDULED (2048) is disputed", "no date of expiry");
    for (String told : List.of("stage", "ambiguous", "candidates", "facets")) {
      assertThat(after.path(told)).as(told).isEqualTo(before.path(told));
    }
    assertThat(after.path("stage").asString()).isEqualTo("IN_FORCE");
  }

  @Test
  void story09ALinkThatPossiblyConcludesChangesNoStage() {
    JsonNode before = archive.record("deal-ar-ru-fighters-offer");
    archive.record(
        "/records/deal-ar-ru-mig35-request/links",
        """
        {"rel": "POSSIBLY_CONCLUDES", "to": "deal-ar-ru-fighters-offer",
         "note": "Both are about fighters."}
        """);

    JsonNode after = archive.record("deal-ar-ru-fighters-offer");
    assertThat(one(after.path("linkedFrom"), "rel", "POSSIBLY_CONCLUDES").path("from").asString())
        .isEqualTo("deal-ar-ru-mig35-request");
    assertThat(after.path("stage")).isEqualTo(before.path("stage"));
    assertThat(after.path("candidates")).isEqualTo(before.path("candidates"));
    assertThat(archive.record("deal-ar-ru-mig35-request").path("stage").asString())
        .isEqualTo("QUOTE_REQUESTED");
  }

  @Test
  void story10WagnersPresenceIsUnconfirmedAndInNoTotalUnlessAskedFor() {
    String wagner = "eng-wagner-presence";
    String unit = "/totals?kind=PRIVATE_MILITARY_PRESENCE";
    JsonNode shown = archive.record(wagner);
    assertThat(shown.path("modality").asString()).isEqualTo("UNCONFIRMED");
    assertThat(shown.path("confirmed").booleanValue()).isFalse();
    assertThat(shown.at("/developments/0/confidence").isNull()).isTrue();
    assertThat(archive.read(unit).at("/total/count").asInt()).isZero();
    assertThat(archive.read(unit).at("/total/unconfirmedLeftOut").asInt()).isEqualTo(1);

    archive.record(
        "/records/" + wagner + "/developments/e1/grades",
        "{\"grading\": \"F6\", \"reason\": \"Nobody can judge either.\"}");

    JsonNode graded = archive.record(wagner).at("/developments/0");
    assertThat(graded.at("/sources/0/grading").asString()).isEqualTo("F6");
    assertThat(graded.path("confidence").isNull()).isTrue();
    assertThat(graded.path("confidenceBecause").asString()).containsIgnoringCase("unknown");
    assertThat(archive.read(unit).at("/total/count").asInt()).isZero();
    assertThat(archive.read(unit + "&by=class,stage").path("items").size()).isZero();
    assertThat(archive.read(unit + "&include=unconfirmed").at("/total/count").asInt()).isEqualTo(1);
  }

  @Test
  void story11ThirtyNineAgreementsAreOneRecordAndNoCallOffIsCountedTwice() {
    String packages = "/totals?kind=AGGREGATE&include=agreements";
    assertThat(archive.read(packages).at("/total/agreements").asInt()).isEqualTo(39);
    assertThat(archive.read(packages).at("/total/count").asInt()).isEqualTo(1);
    assertThat(archive.read("/totals?kind=AGGREGATE").path("total").has("agreements")).isFalse();

    String before = "/totals?class=AGREEMENT&party=PT&include=agreements";
    for (String id : List.of("agr-frame", "agr-order-1", "agr-order-2", "agr-apart")) {
      archive.record(
          "/records",
          """
          {"id": "%s", "class": "AGREEMENT", "title": "Supplies", "parties": [
            {"type": "STATE", "name": "Portugal", "iso3166": "PT", "role": "PARTY"}]}
          """
              .formatted(id));
      archive.record(
          "/records/" + id + "/developments",
          """
          {"type": "SIGNED", "occurred": {"edtf": "2001"}%s}
          """
              .formatted(id.equals("agr-frame") ? ", \"details\": {\"count\": 12}" : ""));
    }
    for (String callOff : List.of("agr-order-1", "agr-order-2")) {
      archive.record(
          "/records/" + callOff + "/links",
          "{\"rel\": \"UNDER_FRAMEWORK\", \"to\": \"agr-frame\"}");
    }

    assertThat(archive.read(before).at("/total/count").asInt()).isEqualTo(4);
    assertThat(archive.read(before).at("/total/agreements").asInt()).isEqualTo(12 + 1);
  }

  @Test
  void story12WhatIsBuiltAnewFromTheLogIsWhatWasLiveByteForByteAtEveryMoment() throws Exception {
    Map<String, String> live = everythingAsKnownAtEveryMoment();

    archive.rebuild();

    everythingAsKnownAtEveryMoment()
        .forEach((path, told) -> assertThat(told).as(path).isEqualTo(live.get(path)));
  }

  /** Every record, its explanation, the lists, totals and changes, each as it was answered. */
  private static Map<String, String> everythingAsKnownAtEveryMoment() {
    Map<String, String> told = new LinkedHashMap<>();
    List<String> moments = archive.moments();
    String last = moments.getLast();
    for (String moment : moments) {
      String clocks = "&asOf=2021-01-01&knownAt=" + moment;
      tell("/records?limit=200&sort=id" + clocks, told);
      tell("/totals?by=stage,supplier&include=agreements" + clocks, told);
      tell(
          "/changes?limit=500&from=%s&to=%s&asOf=2021-01-01&knownAt=%s"
              .formatted(moment, last, last),
          told);
    }
    for (JsonNode record : archive.read("/records?limit=200&knownAt=" + last).path("items")) {
      String path = "/records/" + record.path("id").asString();
      for (JsonNode event : archive.read(path + "/history").path("items")) {
        String clocks = "?asOf=2021-01-01&knownAt=" + event.path("recordedAt").asString();
        tell(path + clocks, told);
        tell(path + "/explanation" + clocks, told);
      }
    }
    return told;
  }

  private static void tell(String path, Map<String, String> told) {
    told.put(path, archive.ask(path).text());
  }
}
