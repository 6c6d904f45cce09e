package attache.tracker.totals;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A rumour stays out of totals, what is known of the record beside it does not. */
class FirmTotalsTest {
  private static RunningTracker tracker;
  private static String position = "";

  @BeforeAll
  static void tell() {
    tracker = RunningTracker.start();
    deal("contract", 80);
    told("contract", "CONTRACT_SIGNED", "2021-12-03", "ASSERTED");
    told("contract", "DELIVERY_PARTIAL", "2026-09", "UNCONFIRMED");
    deal("loan", 3);
    told("loan", "EQUIPMENT_LENT", "2006", "ASSERTED");
    told("loan", "EQUIPMENT_RETURNED", "2015", "ASSERTED");
    told("loan", "DELIVERY_MADE", "2016", "UNCONFIRMED");
    deal("rumour", 7);
    told("rumour", "CONTRACT_SIGNED", "2020", "UNCONFIRMED");
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static void deal(String id, int number) {
    post(
        "",
        """
        {"id": "%1$s", "class": "DEAL", "title": "%1$s",
         "parties": [{"type": "STATE", "name": "France", "iso3166": "FR", "role": "SUPPLIER"},
                     {"type": "STATE", "name": "Peru", "iso3166": "PE", "role": "RECIPIENT"}],
         "equipment": [{"designation": "Rafale", "category": "AIRCRAFT", "role": "SUBJECT",
                        "quantity": {"kind": "EXACT", "value": %2$d}}]}
        """
            .formatted(id, number));
  }

  private static void told(String record, String type, String date, String modality) {
    post(
        "/" + record + "/developments",
        """
        {"type": "%s", "occurred": {"edtf": "%s"}, "modality": "%s"}
        """
            .formatted(type, date, modality));
  }

  private static void post(String path, String json) {
    var reply = tracker.post("/api/v1/records" + path, json);
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    position = reply.header("Attache-Position");
  }

  private static JsonNode read(String query) {
    var reply = tracker.get("/api/v1/totals?minPosition=" + position + "&" + query);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }

  /** How many stand where: "CONTRACTED 1 80" is one record of eighty units. */
  private static String counted(String query) {
    StringBuilder text = new StringBuilder();
    JsonNode totals = read(query);
    for (JsonNode item : totals.path("items")) {
      text.append(item.path("stage").asString(item.path("group").asString("none")))
          .append(numbers(item))
          .append(", ");
    }
    JsonNode all = totals.path("total");
    return text.append("all")
        .append(numbers(all))
        .append(", left out ")
        .append(all.path("unconfirmedLeftOut").asInt())
        .toString();
  }

  private static String numbers(JsonNode item) {
    return " " + item.path("count").asInt() + " " + item.at("/quantities/exact").asInt();
  }

  @Test
  void aRecordCountsWhereItStandsWithoutItsUnconfirmedDevelopments() {
    assertThat(counted("by=stage"))
        .isEqualTo("COMPLETED 1 3, CONTRACTED 1 80, all 2 83, left out 1");
    assertThat(counted("by=group"))
        .isEqualTo("COMMITTED 1 80, DELIVERED 1 3, all 2 83, left out 1");
    assertThat(read("by=stage,category").path("items").size()).isEqualTo(2);
    assertThat(read("by=supplier").path("items").valueStream())
        .singleElement()
        .satisfies(item -> assertThat(numbers(item)).isEqualTo(" 2 83"));
  }

  @Test
  void askedForTheUnconfirmedDevelopmentsCount() {
    assertThat(counted("by=stage&include=unconfirmed"))
        .isEqualTo("CONTRACTED 1 7, DELIVERED 1 3, IN_DELIVERY 1 80, all 3 90, left out 0");
  }

  @Test
  void aFilterByStageOrGroupMeansTheStageThatIsCounted() {
    assertThat(counted("by=stage&stage=CONTRACTED"))
        .isEqualTo("CONTRACTED 1 80, all 1 80, left out 1");
    assertThat(counted("by=stage&group=COMMITTED"))
        .isEqualTo("CONTRACTED 1 80, all 1 80, left out 1");
    assertThat(counted("by=stage&stage=IN_DELIVERY")).isEqualTo("all 0 0, left out 0");
    assertThat(counted("by=stage&stage=IN_DELIVERY&include=unconfirmed"))
        .isEqualTo("IN_DELIVERY 1 80, all 1 80, left out 0");
  }

  @Test
  void thePastIsCountedTheSameWay() {
    assertThat(counted("by=stage&asOf=2018-01-01"))
        .isEqualTo("COMPLETED 1 3, none 2 87, all 3 90, left out 0");
  }

  @Test
  void whatIsExploredFollows() {
    assertThat(tracker.get("/explore.csv?minPosition=" + position).text())
        .contains("\"FR\",\"PE\",2,83");
    assertThat(tracker.get("/explore/map.csv?minPosition=" + position).text())
        .contains("\"PE\",\"Peru\",2");
    String years = tracker.get("/explore/years.csv?minPosition=" + position).text();
    assertThat(years).contains("2006,1,", "2015,1,", "2021,1,").doesNotContain("2016,1", "2026,1");
  }
}
