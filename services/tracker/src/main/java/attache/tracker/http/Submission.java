package attache.tracker.http;

import attache.tracker.desk.Circumstances;
import attache.tracker.json.BadInput;
import attache.tracker.json.Faults;
import attache.tracker.json.Fields;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A write as it came in: its JSON, who sends it, and on what conditions. */
public record Submission(JsonNode body, Circumstances circumstances) {

  /**
   * Reads the body.
   *
   * @throws BadInput with every fault that was found
   */
  public <T> T read(Function<Fields, @Nullable T> reader) {
    Faults faults = new Faults();
    T value = reader.apply(Fields.of(body, faults));
    faults.throwIfAny();
    return Objects.requireNonNull(value);
  }
}
