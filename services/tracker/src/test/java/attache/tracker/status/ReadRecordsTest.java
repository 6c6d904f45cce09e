package attache.tracker.status;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.CatalogueOfRecords;
import attache.tracker.RunningTracker;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The stories of the catalogue, told by one record each. */
class ReadRecordsTest {
  private static RunningTracker tracker;
  private static long position;

  @BeforeAll
  static void load() {
    tracker = RunningTracker.start();
    position = CatalogueOfRecords.load(tracker);
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static JsonNode read(String path) {
    var reply = tracker.get(path + (path.contains("?") ? "&" : "?") + "minPosition=" + position);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }

  @Test
  void aRecordIsShownWithEveryFieldAndTheVersionItHas() {
    var reply = tracker.get("/api/v1/records/deal-ar-ru-mig35-request?minPosition=" + position);

    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    JsonNode mig = reply.json();
    assertThat(reply.header("ETag")).isEqualTo("\"" + mig.get("version").asLong() + "\"");
    assertThat(mig.get("stage").asString()).isEqualTo("QUOTE_REQUESTED");
    assertThat(mig.get("group").asString()).isEqualTo("PROSPECTIVE");
    JsonNode occurred = mig.at("/developments/0/occurred");
    assertThat(occurred.get("edtf").asString()).isEqualTo("2021-05?");
    assertThat(occurred.get("earliest").asString()).isEqualTo("2021-05-01");
    assertThat(occurred.get("latest").asString()).isEqualTo("2021-05-05");
    assertThat(occurred.get("precision").asString()).isEqualTo("MONTH");
    assertThat(mig.at("/links/0/known").asBoolean()).isTrue();
  }

  @Test
  void whoHasTheTagStillGetsTheRecordForItsLinksAndTheDayMayHaveChanged() {
    for (String path : List.of("", "/explanation")) {
      String mig = "/api/v1/records/deal-ar-ru-mig35-request" + path + "?minPosition=" + position;
      var before = tracker.get(mig);

      var again = tracker.get(mig, "If-None-Match", before.header("ETag"));

      assertThat(again.status()).isEqualTo(200);
      assertThat(again.header("Content-Type")).startsWith("application/json");
      assertThat(again.json().get("title")).isEqualTo(before.json().get("title"));
    }
  }

  @Test
  void aPositionTellsApartWhatWasRecordedAtOneInstant() {
    var events = read("/api/v1/records/deal-mx-ru-helicopters-2020/history").path("items");
    long registered = events.get(0).path("position").asLong();
    String mexico = "/api/v1/records/deal-mx-ru-helicopters-2020?knownAt=";

    JsonNode before = read(mexico + registered);
    JsonNode after = read(mexico + (registered + 1));

    assertThat(events.get(1).path("recordedAt")).isEqualTo(events.get(0).path("recordedAt"));
    assertThat(before.path("developments")).isEmpty();
    assertThat(before.path("position").asLong()).isEqualTo(registered);
    assertThat(before.path("knownAt")).isEqualTo(events.get(0).path("recordedAt"));
    assertThat(after.path("developments")).hasSize(1);
    assertThat(tracker.get(mexico + (registered - 1)).status()).isEqualTo(404);
    assertThat(
            read("/api/v1/records/deal-mx-ru-helicopters-2020/history?knownAt=" + registered)
                .path("items"))
        .hasSize(1);
  }

  @Test
  void mexicoRefusedInFebruary2020AndTheExplanationSaysSo() {
    JsonNode mexico = read("/api/v1/records/deal-mx-ru-helicopters-2020");
    JsonNode why = read("/api/v1/records/deal-mx-ru-helicopters-2020/explanation");

    assertThat(mexico.get("stage").asString()).isEqualTo("REFUSED");
    assertThat(why.get("summary").asString()).contains("REFUSED").contains("February 2020");
    assertThat(mexico.get("linkedFrom").valueStream().map(link -> link.get("from").asString()))
        .contains("pol-us-caatsa-2017");
  }

  @Test
  void theSpaceAgreementIsAmbiguousWhileTheOrderOfRatificationsCannotBeTold() {
    String space = "/api/v1/records/agr-ar-ru-space-2019";

    assertThat(read(space + "?asOf=2020-11-30").get("stage").asString()).isEqualTo("SIGNED");
    JsonNode between = read(space + "?asOf=2020-12-15");
    assertThat(between.get("ambiguous").asBoolean()).isTrue();
    assertThat(read(space + "?asOf=2020-12-31").get("stage").asString())
        .isEqualTo("PARTIALLY_RATIFIED");
    assertThat(read(space + "?asOf=2021-01-04").get("stage").asString()).isEqualTo("RATIFIED");
    assertThat(read(space + "?asOf=1990-01-01").get("stage").isNull()).isTrue();
  }

  @Test
  void theMi171eIsImpliedDeliveredByItsServiceAndGrounded() {
    JsonNode first = read("/api/v1/records/deal-ar-ru-mi171e-2010");
    JsonNode why = read("/api/v1/records/deal-ar-ru-mi171e-2010/explanation");

    assertThat(first.at("/facets/operational").asString()).isEqualTo("GROUNDED");
    assertThat(why.toString()).contains("implied by service");
  }

  @Test
  void developmentsAreToldAsTheyWereRecordedOrAsTheyHappened() {
    tracker.post(
        "/api/v1/records", "{\"id\": \"deal-told\", \"class\": \"DEAL\", \"title\": \"Told\"}");
    for (String edtf : List.of("2012", "2010-05", "2010", "2011")) {
      var reply =
          tracker.post(
              "/api/v1/records/deal-told/developments",
              "{\"id\": \"in-%1$s\", \"type\": \"OFFER_MADE\", \"occurred\": {\"edtf\": \"%1$s\"}}"
                  .formatted(edtf));
      assertThat(reply.status()).as(reply.text()).isEqualTo(201);
      position = Long.parseLong(reply.header("Attache-Position"));
    }
    String told = "/api/v1/records/deal-told";

    assertThat(ids(told)).containsExactly("in-2012", "in-2010-05", "in-2010", "in-2011");
    assertThat(ids(told + "?order=recorded")).isEqualTo(ids(told));
    assertThat(ids(told + "?order=occurred"))
        .containsExactly("in-2010-05", "in-2010", "in-2011", "in-2012")
        .isEqualTo(
            read("/api/v1/records/deal-told/explanation")
                .path("steps")
                .valueStream()
                .map(step -> step.path("development").asString())
                .toList());
    assertThat(tracker.get(told + "?order=random").pointers()).containsExactly("/order");
    assertThat(tracker.get(told + "?order=recorded,occurred").pointers()).containsExactly("/order");
  }

  private static List<String> ids(String path) {
    return read(path)
        .path("developments")
        .valueStream()
        .map(development -> development.path("id").asString())
        .toList();
  }

  @Test
  void whatWasNotRecordedYetIsUnknown() {
    var reply = tracker.get("/api/v1/records/deal-ar-ru-mig35-request?knownAt=2001-01-01");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.problem()).isEqualTo("unknown-record");
  }

  @Test
  void everyBadParameterIsNamed() {
    var reply =
        tracker.get("/api/v1/records/deal-ar-ru-mig35-request?asOf=2021-02-29&knownAt=x&stag=1");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.problem()).isEqualTo("invalid-parameter");
    assertThat(reply.pointers()).containsExactlyInAnyOrder("/asOf", "/knownAt", "/stag");
  }

  @Test
  void aPositionThatDoesNotComeInTimeIsRefusedForLater() {
    var reply =
        tracker.get("/api/v1/records/deal-ar-ru-mig35-request?minPosition=" + (position + 1_000));

    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.problem()).isEqualTo("view-behind");
    assertThat(reply.header("Retry-After")).isEqualTo("1");
  }
}
