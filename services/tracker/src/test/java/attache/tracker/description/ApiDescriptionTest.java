package attache.tracker.description;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import attache.tracker.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The interface is described, and docs/openapi.json says what the service says. A changed interface
 * needs a changed file: {@code -Dapproved.write=true} writes it.
 */
class ApiDescriptionTest {
  private static final Path COMMITTED = Path.of("../../docs/openapi.json");
  private static JsonNode api;

  @BeforeAll
  static void ask() {
    try (var tracker = RunningTracker.start()) {
      api = tracker.get("/v3/api-docs").json();
    }
  }

  @AfterAll
  static void writeIfAsked() throws IOException {
    if (Boolean.getBoolean("approved.write")) {
      Files.writeString(COMMITTED, api.toPrettyString() + "\n");
    }
  }

  private static List<JsonNode> operations() {
    return api.path("paths").valueStream().flatMap(JsonNode::valueStream).toList();
  }

  @Test
  void theCommittedDescriptionIsTheServicesOwn() throws IOException {
    if (Boolean.getBoolean("approved.write")) {
      return;
    }
    assertThat(Json.parse(Files.readString(COMMITTED)).toPrettyString())
        .isEqualTo(api.toPrettyString());
  }

  @Test
  void everyCallSaysWhatItIsForAndHowItRefuses() {
    assertThat(operations())
        .isNotEmpty()
        .allSatisfy(
            operation -> {
              assertThat(operation.path("summary").asString("")).isNotBlank();
              assertThat(operation.path("tags")).isNotEmpty();
              assertThat(
                      operation
                          .at("/responses/default/content/application~1problem+json/schema/$ref")
                          .asString())
                  .isEqualTo("#/components/schemas/Problem");
            });
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    assertThat(api.findValuesAsString("$ref"))
        .isNotEmpty()
        .allSatisfy(
            reference ->
                assertThat(api.at(reference.substring(1)).isMissingNode()).as(reference).isFalse());
  }

  @Test
  void aDevelopmentsTypesAreTheDomains() {
    assertThat(api.at("/components/schemas/Development/properties/type/enum").valueStream())
        .extracting(JsonNode::asString)
        .contains("OFFER_MADE", "RATIFIED");
  }
}
