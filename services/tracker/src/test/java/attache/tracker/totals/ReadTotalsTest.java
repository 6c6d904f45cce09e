package attache.tracker.totals;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.CatalogueOfRecords;
import attache.tracker.RunningTracker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Totals over the catalogue. */
class ReadTotalsTest {
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

  private static JsonNode read(String query) {
    var reply = tracker.get("/api/v1/totals?minPosition=" + position + "&" + query);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }

  @Test
  void theTotalsOfStagesAddUpToTheTotal() {
    JsonNode totals = read("by=stage&class=DEAL");

    long sum =
        totals.get("items").valueStream().mapToLong(item -> item.get("count").asLong()).sum();
    assertThat(sum).isEqualTo(totals.at("/total/count").asLong());
    assertThat(sum + totals.at("/total/unconfirmedLeftOut").asLong()).isEqualTo(26);
  }

  @Test
  void whatIsUnconfirmedCountsOnlyWhereAskedFor() {
    JsonNode without = read("by=stage&class=ENGAGEMENT");
    JsonNode with = read("by=stage&class=ENGAGEMENT&include=unconfirmed");

    assertThat(without.toString()).doesNotContain("UNCONFIRMED");
    assertThat(with.toString()).contains("UNCONFIRMED");
    assertThat(with.at("/total/count").asLong())
        .isEqualTo(
            without.at("/total/count").asLong() + without.at("/total/unconfirmedLeftOut").asLong());
  }

  @Test
  void aPackageCountsItsAgreementsWhereAskedForAndIsOneRecord() {
    JsonNode totals = read("class=AGREEMENT&include=agreements");

    assertThat(totals.at("/total/count").asLong()).isEqualTo(9);
    // two packages of 39 and of 20, and seven single agreements
    assertThat(totals.at("/total/agreements").asLong()).isEqualTo(39 + 20 + 7);
  }

  @Test
  void quantitiesAreAddedUpWhereTheyAreExactAndCountedWhereTheyAreNot() {
    JsonNode mig = read("by=equipment&equipment=mig-35d").get("items");

    assertThat(mig.valueStream().map(item -> item.get("equipment").asString()))
        .containsExactly("MiG-35D");
    assertThat(mig.get(0).at("/quantities/exact").asLong()).isEqualTo(2);
    JsonNode deals = read("class=DEAL").at("/total/quantities/lines");
    assertThat(deals.get("unspecified").asLong()).isPositive();
  }

  @Test
  void severalThingsAreToldApartTogether() {
    JsonNode totals = read("by=group,supplier&class=DEAL");

    assertThat(totals.get("items").valueStream())
        .anySatisfy(
            item -> {
              assertThat(item.get("group").asString()).isEqualTo("ENDED");
              assertThat(item.get("supplier").asString()).isEqualTo("RU");
            });
  }

  @Test
  void whatCannotBeToldApartIsRefused() {
    var reply = tracker.get("/api/v1/totals?by=colour&include=all");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.pointers()).containsExactlyInAnyOrder("/by", "/include");
  }

  @Test
  void whatWasAskedBeforeIsCountedAnewOnceMoreIsKnownAndStaysForTheMomentBefore() {
    String asked = "class=INDICATOR&kind=KEPT";
    String before = read(asked).path("knownAt").asString();
    assertThat(count(asked)).isZero();

    var reply =
        tracker.post(
            "/api/v1/records",
            """
            {"id": "ind-kept", "class": "INDICATOR", "kind": "KEPT", "title": "Kept",
             "modality": "ASSERTED"}
            """);
    String since = asked + "&include=unconfirmed&by=kind";

    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    String reached = "&minPosition=" + reply.header("Attache-Position");
    assertThat(items(since + reached)).isEqualTo(1);
    assertThat(items(since + reached)).isEqualTo(1);
    assertThat(items(since + "&knownAt=" + before)).isZero();
  }

  @Test
  void aFilterThatIsWrittenIntoAnotherIsNotTakenForIt() {
    assertThat(count("supplier=RU&recipient=MX")).isEqualTo(1);
    assertThat(count("supplier=RU%3Brecipient%3D2%3Amx")).isZero();
  }

  private static long count(String query) {
    return read(query).at("/total/count").asLong();
  }

  private static int items(String query) {
    return tracker.get("/api/v1/totals?" + query).json().path("items").size();
  }
}
