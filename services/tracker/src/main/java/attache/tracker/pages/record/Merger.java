package attache.tracker.pages.record;

import attache.tracker.pages.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * That a record was merged into another, which tells its story since.
 *
 * @param told when, by whom and why, from the log
 */
public record Merger(String into, String title, @Nullable HistoryEntry told) {

  static @Nullable Merger read(JsonNode record, Documents documents, List<HistoryEntry> history) {
    String into = Fields.text(record, "mergedInto");
    return into == null
        ? null
        : new Merger(
            into,
            documents.record(into),
            history.stream()
                .filter(entry -> entry.name().equals("RecordMergedAway"))
                .reduce((_, later) -> later)
                .orElse(null));
  }

  /** Why, in the words of whoever merged them. */
  public String reason() {
    return told == null ? "" : Fields.text(told.data().path("because"), "reason", "");
  }
}
