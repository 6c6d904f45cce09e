package attache.tracker.recording;

import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Ledger;
import attache.tracker.RunningTracker;
import attache.tracker.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From a request to the log. */
class RoadTest {
  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start();
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  @Test
  void aRecordIsRegisteredAndAnOfferRecordedOnIt() {
    var registered =
        tracker.post(
            "/api/v1/records",
            """
            {"id": "deal-ar-ru-mig35", "class": "DEAL", "kind": "PURCHASE",
             "title": "MiG-35 for Argentina",
             "parties": [{"type": "STATE", "name": "Argentina", "role": "RECIPIENT", "iso3166": "AR"}]}
            """);

    assertThat(registered.status()).isEqualTo(201);
    assertThat(registered.header("Location")).isEqualTo("/api/v1/records/deal-ar-ru-mig35");
    assertThat(registered.header("ETag")).isEqualTo("\"1\"");
    assertThat(registered.header("Attache-Position"))
        .isEqualTo(registered.json().path("position").asString());
    assertThat(registered.json().path("id").asString()).isEqualTo("deal-ar-ru-mig35");

    var offered =
        tracker.post(
            "/api/v1/records/deal-ar-ru-mig35/developments",
            """
            {"type": "OFFER_MADE",
             "occurred": {"edtf": "2021-05?", "basis": "SOURCE_URL", "bound": "[..2021-05-05]"},
             "sources": [{"document": "faure-2021", "line": 12}]}
            """,
            "If-Match",
            "\"1\"",
            "Attache-Actor",
            "Ana Ruiz");

    assertThat(offered.status()).isEqualTo(201);
    assertThat(offered.header("ETag")).isEqualTo("\"2\"");
    assertThat(offered.json().path("id").asString()).matches("d-[a-z0-9]{10}");

    var log = tracker.bean(Ledger.class).read("deal-ar-ru-mig35", 0);
    assertThat(log).extracting("name").containsExactly("DealRegistered", "OfferMade");
    assertThat(log.get(1).actor()).isEqualTo("Ana Ruiz");
    assertThat(Json.parse(log.get(1).meta()))
        .isEqualTo(Json.parse("{\"via\": \"api\", \"documents\": [\"faure-2021\"]}"));
  }

  @Test
  void aRecordThatIsNotNamedIsGivenANameOfItsClass() {
    var registered =
        tracker.post("/api/v1/records", "{\"class\": \"AGREEMENT\", \"title\": \"Space\"}");

    assertThat(registered.json().path("id").asString()).matches("agr-[a-z0-9]{10}");
  }

  @Test
  void whoTheSourceDoesNotNameNeedsNoName() {
    var registered =
        tracker.post(
            "/api/v1/records",
            """
            {"id": "deal-unnamed", "class": "DEAL", "title": "T", "parties": [
              {"type": "ORGANISATION", "unnamed": true, "role": "SUPPLIER", "country": "BY"}]}
            """);

    var read =
        tracker.get(
            "/api/v1/records/deal-unnamed?minPosition=" + registered.header("Attache-Position"));
    assertThat(registered.status()).as(registered.text()).isEqualTo(201);
    assertThat(read.json().at("/parties/0/name").asString()).isEqualTo("unnamed organisation");
    assertThat(read.json().at("/parties/0/unnamed").asBoolean()).isTrue();
  }
}
