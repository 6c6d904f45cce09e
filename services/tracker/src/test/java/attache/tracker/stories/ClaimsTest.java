package attache.tracker.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What sources say differently of one development, each with where it says so. */
class ClaimsTest {
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
  void whoClaimsWhatADevelopmentSaysIsAnOriginOfItAndWhoClaimsAnotherThingIsNot() {
    archive.record(
        "/records", "{\"id\": \"deal-frigates\", \"class\": \"DEAL\", \"title\": \"Frigates\"}");
    archive.record(
        "/records/deal-frigates/developments",
        """
        {"type": "QUOTE_REQUESTED", "occurred": {"edtf": "2022-02?"}, "claims": [
          {"type": "QUOTE_REQUESTED", "rank": "PREFERRED", "sources": [{"document": "gazette"}]},
          {"type": "FINANCING_REQUESTED", "sources": [{"document": "herald"}]}]}
        """);

    JsonNode why = archive.explanation("deal-frigates");

    assertThat(why.path("origins").toString()).isEqualTo("[\"gazette\"]");
    assertThat(why.at("/steps/0/independentOrigins").asInt()).isEqualTo(1);
    assertThat(why.path("summary").asString())
        .contains("QUOTE_REQUESTED is preferred, FINANCING_REQUESTED ranks lower")
        .endsWith("Independent origins: 1 (gazette).");
  }
}
