package attache.tracker.json;

import static org.assertj.core.api.Assertions.assertThat;

import attache.proof.json.CanonicalJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * What the log holds for every event stays readable and keeps its meaning: one approved file an
 * event. A new event needs a new file ({@code -Dapproved.write=true} writes those that are
 * missing); a changed shape needs a new version and an upcaster, never a changed file.
 */
class EventContractTest {
  private static final Path APPROVED = Path.of("src/test/resources/approved");

  static Stream<String> names() {
    return Samples.events().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void whatIsWrittenIsWhatWasApproved(String name) throws IOException {
    String written = canonical(rewritten(name, Samples.event(name)));
    Path file = APPROVED.resolve(name + ".json");
    if (Boolean.getBoolean("approved.write") && !Files.exists(file)) {
      Files.createDirectories(APPROVED);
      Files.writeString(file, Json.parse(written).toPrettyString() + "\n");
    }

    assertThat(written).isEqualTo(canonical(Json.parse(Files.readString(file))));
  }

  @ParameterizedTest
  @MethodSource("names")
  void whatWasApprovedIsReadWithoutLoss(String name) throws IOException {
    JsonNode approved = Json.parse(Files.readString(APPROVED.resolve(name + ".json")));

    assertThat(canonical(rewritten(name, approved))).isEqualTo(canonical(approved));
  }

  @Test
  void everyApprovedNameIsStillAnEvents() throws IOException {
    try (var files = Files.list(APPROVED)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
          .containsExactlyInAnyOrderElementsOf(Samples.events().keySet());
    }
  }

  private static JsonNode rewritten(String name, JsonNode data) {
    return name.startsWith("Source")
        ? SourceJson.write(SourceJson.read(name, data))
        : EventJson.write(EventJson.read(name, data), new Upcasters());
  }

  private static String canonical(JsonNode json) {
    return CanonicalJson.object(json.toString());
  }
}
