package attache.tracker.recording;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import attache.tracker.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a record is about is put right, and the old stays readable. */
class CorrectRecordsTest {
  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start();
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static String register(String id) {
    var registered =
        tracker.post(
            "/api/v1/records",
            """
            {"id": "%s", "class": "DEAL", "title": "Helicopters", "notes": "To be checked.",
             "parties": [{"type": "STATE", "name": "Peru", "iso3166": "PE", "role": "RECIPIENT"}],
             "equipment": [{"designation": "Mi-17", "quantity": {"kind": "EXACT", "value": 2}}]}
            """
                .formatted(id));
    assertThat(registered.status()).as(registered.text()).isEqualTo(201);
    return "/api/v1/records/" + id;
  }

  private static JsonNode read(String path, Reply after) {
    return tracker.get(path + "?minPosition=" + after.header("Attache-Position")).json();
  }

  @Test
  void aCorrectionChangesItsFieldsAndLeavesTheRest() {
    String record = register("deal-corrected");

    var corrected =
        tracker.post(
            record + "/corrections",
            """
            {"title": "Mi-171 for Peru", "notes": null, "reason": "The contract says Mi-171.",
             "equipment": [{"designation": "Mi-171", "quantity": {"kind": "EXACT", "value": 24}}]}
            """,
            "If-Match",
            "\"1\"");

    assertThat(corrected.status()).as(corrected.text()).isEqualTo(201);
    assertThat(corrected.json().path("event").asString()).isEqualTo("RecordCorrected");
    assertThat(corrected.header("ETag")).isEqualTo("\"2\"");
    JsonNode now = read(record, corrected);
    assertThat(now.path("title").asString()).isEqualTo("Mi-171 for Peru");
    assertThat(now.path("notes").isNull()).isTrue();
    assertThat(now.at("/equipment/0/quantity/value").asInt()).isEqualTo(24);
    assertThat(now.at("/parties/0/iso3166").asString()).isEqualTo("PE");
    JsonNode change = read(record + "/history", corrected).at("/items/1/data");
    assertThat(change.at("/before/title").asString()).isEqualTo("Helicopters");
    assertThat(change.at("/because/reason").asString()).isEqualTo("The contract says Mi-171.");
  }

  @Test
  void aFacetIsNamedInAnyCharacters() {
    String record = register("deal-facets");
    String facets = "{\"so-called \\\"net\\\" \\\\ price\\n\": 5}";

    var corrected =
        tracker.post(
            record + "/corrections",
            "{\"facets\": %s, \"reason\": \"It says so.\"}".formatted(facets));

    assertThat(read(record, corrected).path("facets")).isEqualTo(Json.parse(facets));
  }

  @Test
  void aFacetWhoseNameCannotBeKeptIsRefusedWhereItStands() {
    String record = register("deal-nul");

    var refused =
        tracker.post(
            record + "/corrections", "{\"facets\": {\"a\\u0000b\": 5}, \"reason\": \"R.\"}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("the name of a facet contains the character U+0000");
  }

  @Test
  void whatChangesNothingOrBreaksARuleIsRefused() {
    String corrections = register("deal-refused") + "/corrections";

    assertThat(tracker.post(corrections, "{\"title\": \"Helicopters\"}").pointers())
        .containsExactly("/reason");
    assertThat(
            tracker.post(corrections, "{\"title\": \"Helicopters\", \"reason\": \"R\"}").problem())
        .isEqualTo("nothing-to-correct");
    assertThat(tracker.post(corrections, "{\"class\": \"FACILITY\", \"reason\": \"R\"}").problem())
        .isEqualTo("unknown-field");
    assertThat(
            tracker.post(corrections, "{\"requirement\": \"req-x\", \"reason\": \"R\"}").problem())
        .isEqualTo("unknown-reference");
    assertThat(
            tracker
                .post(
                    "/api/v1/records/deal-nobody/corrections",
                    "{\"title\": \"T\", \"reason\": \"R\"}")
                .problem())
        .isEqualTo("unknown-record");
  }

  @Test
  void anIndicatorOnADealIsRefusedWhereItStands() {
    var refused =
        tracker.post(
            register("deal-measured") + "/corrections",
            "{\"indicator\": {\"measure\": \"share\", \"value\": 3}, \"reason\": \"R\"}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.pointers()).containsExactly("/indicator");
  }

  @Test
  void anImportLeavesWhatAnAnalystCorrectedInAnotherField() {
    String told =
        """
        {"id": "deal-told", "title": "Told", "class": "DEAL", "kind": "PURCHASE",
         "modality": "ASSERTED", "parties": [], "events": [], "equipment": [], "amounts": [],
         "links": [], "sources": []}
        """;
    tracker.post("/api/v1/import", "[" + told + "]");
    String record = "/api/v1/records/deal-told";
    tracker.post(record + "/corrections", "{\"title\": \"Ours\", \"reason\": \"Clearer.\"}");

    var again = tracker.post("/api/v1/import", "[" + told + "]");
    assertThat(again.json().at("/records/0/result").asString()).isEqualTo("UNCHANGED");
    String changed = told.replace("PURCHASE", "GIFT");
    var updated = tracker.post("/api/v1/import", "[" + changed + "]");
    assertThat(updated.json().at("/records/0/result").asString()).isEqualTo("UPDATED");
    assertThat(
            tracker
                .post("/api/v1/import", "[" + changed + "]")
                .json()
                .at("/records/0/result")
                .asString())
        .isEqualTo("UNCHANGED");
    JsonNode history = tracker.get(record + "/history").json().path("items");
    JsonNode last = history.get(history.size() - 1).path("data");
    assertThat(last.at("/after/title").asString()).isEqualTo("Ours");
    assertThat(last.at("/after/kind").asString()).isEqualTo("GIFT");
  }

  @Test
  void whoSaidItCanBeTakenAway() {
    String record = register("deal-attributed");
    String offer = record + "/developments";
    tracker.post(
        offer,
        """
        {"id": "offer", "type": "OFFER_MADE", "modality": "ATTRIBUTED", "attributedTo": "A friend"}
        """);

    var corrected =
        tracker.post(
            offer + "/offer/corrections",
            "{\"attributedTo\": null, \"modality\": \"ASSERTED\", \"reason\": \"It is signed.\"}");

    assertThat(corrected.status()).as(corrected.text()).isEqualTo(201);
    JsonNode now = read(record, corrected);
    assertThat(now.at("/developments/0/attributedTo").isNull()).isTrue();
    assertThat(
            tracker
                .post(
                    offer + "/offer/corrections",
                    "{\"attributedTo\": null, \"reason\": \"Once more.\"}")
                .problem())
        .isEqualTo("nothing-to-correct");
  }
}
