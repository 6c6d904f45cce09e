package attache.tracker.totals;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where unconfirmed developments do not count, nothing that they alone bring about does. */
class FirmCountsTest {
  private static RunningTracker tracker;
  private static String position = "";

  @BeforeAll
  static void tell() {
    tracker = RunningTracker.start();
    record("package", "AGREEMENT");
    told("package", "SIGNED", "2010", "ASSERTED", "{\"count\": 39}");
    told("package", "SIGNED", "2012", "UNCONFIRMED", "{\"count\": 50}");
    record("treaty", "AGREEMENT");
    told("treaty", "RATIFIED", "2011", "UNCONFIRMED", "{\"by\": \"RU\"}");
    told("treaty", "RATIFIED", "2012", "ASSERTED", "{\"by\": \"AR\"}");
    record("contract", "DEAL");
    told("contract", "CONTRACT_SIGNED", "2019", "ASSERTED", "{}");
    told("contract", "CONTRACT_CANCELLED", "2019", "UNCONFIRMED", "{}");
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static void record(String id, String recordClass) {
    post(
        "",
        """
        {"id": "%1$s", "class": "%2$s", "title": "%1$s",
         "parties": [{"type": "STATE", "name": "Russia", "iso3166": "RU", "role": "PARTY"},
                     {"type": "STATE", "name": "Argentina", "iso3166": "AR", "role": "PARTY"}]}
        """
            .formatted(id, recordClass));
  }

  private static void told(
      String record, String type, String date, String modality, String details) {
    post(
        "/" + record + "/developments",
        """
        {"type": "%s", "occurred": {"edtf": "%s"}, "modality": "%s", "details": %s}
        """
            .formatted(type, date, modality, details));
  }

  private static void post(String path, String json) {
    var reply = tracker.post("/api/v1/records" + path, json);
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    position = reply.header("Attache-Position");
  }

  private static int total(String query, String counted) {
    var reply = tracker.get("/api/v1/totals?minPosition=" + position + "&" + query);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json().path("total").path(counted).asInt();
  }

  @Test
  void aRumourAddsNoAgreements() {
    assertThat(total("class=AGREEMENT&include=agreements", "agreements")).isEqualTo(39 + 1);
    assertThat(total("class=AGREEMENT&include=agreements,unconfirmed", "agreements"))
        .isEqualTo(50 + 1);
  }

  @Test
  void whatOnlyARumourPutsInDoubtCanBeTold() {
    assertThat(total("ambiguous=true", "count")).isZero();
    assertThat(total("class=DEAL&ambiguous=false&stage=CONTRACTED", "count")).isEqualTo(1);
    assertThat(total("ambiguous=true&include=unconfirmed", "count")).isEqualTo(1);
  }

  @Test
  void whatARumourCompletedIsIncompleteWithoutIt() {
    assertThat(total("stage=PARTIALLY_RATIFIED", "count")).isEqualTo(1);
    assertThat(total("stage=RATIFIED", "count")).isZero();
    assertThat(total("stage=RATIFIED&include=unconfirmed", "count")).isEqualTo(1);
    assertThat(tracker.get("/api/v1/records/treaty/explanation").json().path("summary").asString())
        .contains("Without what is unconfirmed it stands at PARTIALLY_RATIFIED");
  }
}
