package attache.dossier.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A disagreement between sources that a catalogue states about a record.
 *
 * @param field where, in the catalogue's own words, for example {@code events[0].type}
 * @param resolution what the catalogue's author made of it
 */
public record Conflict(String field, List<Stated> values, @Nullable String resolution) {

  /** One of the values, and where it comes from. */
  public record Stated(String value, @Nullable String from) {
    public Stated {
      Text.requiredPassage("value", value);
      Text.passage("from", from);
    }
  }

  public Conflict {
    Text.line("field", field);
    values = List.copyOf(values);
    Text.passage("resolution", resolution);
  }
}
