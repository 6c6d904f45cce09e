package attache.dossier.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names in the log never change: what was written once must be read for ever. */
class EventNamesTest {
  @Test
  void namesInTheLogAreTheApprovedOnes() throws IOException {
    List<String> names = new ArrayList<>();
    for (RecordClass recordClass : RecordClass.values()) {
      names.add("%s %s".formatted(recordClass, recordClass.registeredEvent()));
      recordClass.lifeCycle().on().keySet().stream()
          .sorted()
          .forEach(
              type ->
                  names.add("%s %s %s".formatted(recordClass, type, type.eventName(recordClass))));
    }
    try (InputStream file = getClass().getResourceAsStream("event-names.txt")) {
      assertThat(file).isNotNull();
      assertThat(String.join("\n", names) + "\n")
          .isEqualTo(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void nameInTheLogTellsTheType() {
    Map<String, DevelopmentType> seen = new HashMap<>();
    for (RecordClass recordClass : RecordClass.values()) {
      for (DevelopmentType type : recordClass.lifeCycle().on().keySet()) {
        String name = type.eventName(recordClass);
        assertThat(DevelopmentType.ofEventName(name)).isEqualTo(type);
        assertThat(seen.merge(name, type, (old, _) -> old)).isEqualTo(type);
        assertThat(name).matches("(?:[A-Z][a-z]+)+");
      }
      assertThat(DevelopmentType.ofEventName(recordClass.registeredEvent())).isNull();
    }
  }
}
