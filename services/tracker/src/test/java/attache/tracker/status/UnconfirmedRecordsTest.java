package attache.tracker.status;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is unconfirmed as a whole is so in its status, in lists and in totals alike. */
class UnconfirmedRecordsTest {
  private static RunningTracker tracker;
  private static String position = "";

  @BeforeAll
  static void tell() {
    tracker = RunningTracker.start();
    for (String modality : new String[] {"ASSERTED", "UNCONFIRMED"}) {
      String id = "deal-" + modality.toLowerCase(java.util.Locale.ROOT);
      post(
          "",
          """
          {"id": "%s", "class": "DEAL", "title": "T", "modality": "%s"}
          """
              .formatted(id, modality));
      post(
          "/" + id + "/developments",
          "{\"type\": \"CONTRACT_SIGNED\", \"occurred\": {\"edtf\": \"2020\"}}");
    }
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static void post(String path, String json) {
    var reply = tracker.post("/api/v1/records" + path, json);
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    position = reply.header("Attache-Position");
  }

  private static JsonNode read(String path) {
    return tracker
        .get("/api/v1/" + path + (path.contains("?") ? "&" : "?") + "minPosition=" + position)
        .json();
  }

  private static boolean confirmed(String path) {
    JsonNode confirmed = read(path).path("confirmed");
    assertThat(confirmed.isBoolean()).isTrue();
    return confirmed.booleanValue();
  }

  @Test
  void theRecordAndItsExplanationSaySo() {
    for (String path : new String[] {"", "/explanation", "?asOf=2019-01-01"}) {
      assertThat(confirmed("records/deal-asserted" + path)).as(path).isTrue();
      assertThat(confirmed("records/deal-unconfirmed" + path)).as(path).isFalse();
    }
    assertThat(read("records/deal-unconfirmed/explanation").path("summary").asString())
        .contains("The record as a whole is unconfirmed; totals leave it out.")
        .doesNotContain("totals count it there");
  }

  @Test
  void listsSayAndTotalsCountWhatTheRecordSays() {
    for (JsonNode listed : read("records?stage=CONTRACTED").path("items")) {
      assertThat(listed.path("confirmed").booleanValue())
          .as(listed.path("id").asString())
          .isEqualTo(listed.path("id").asString().equals("deal-asserted"));
    }

    JsonNode totals = read("totals?by=stage&stage=CONTRACTED");
    JsonNode all = read("totals?by=stage&stage=CONTRACTED&include=unconfirmed");

    assertThat(totals.at("/total/count").intValue()).isEqualTo(1);
    assertThat(totals.at("/total/unconfirmedLeftOut").intValue()).isEqualTo(1);
    assertThat(all.at("/total/count").intValue()).isEqualTo(2);
  }

  @Test
  void aCorrectionOfItsModalityConfirmsIt() {
    post(
        "",
        "{\"id\": \"deal-turned\", \"class\": \"DEAL\", \"title\": \"Turned\", \"modality\": \"UNCONFIRMED\"}");
    post("/deal-turned/developments", "{\"type\": \"PAYMENT_REPORTED\"}");
    assertThat(confirmed("records/deal-turned")).isFalse();
    assertThat(read("records?q=turned").at("/items/0/confirmed").booleanValue()).isFalse();

    post(
        "/deal-turned/corrections",
        "{\"modality\": \"ASSERTED\", \"reason\": \"Two ministries say so.\"}");

    assertThat(confirmed("records/deal-turned")).isTrue();
    assertThat(read("records?q=turned").at("/items/0/confirmed").booleanValue()).isTrue();
  }
}
