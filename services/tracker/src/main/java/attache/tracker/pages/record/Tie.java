package attache.tracker.pages.record;

import attache.tracker.pages.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A link to another record, or from it. */
public record Tie(
    String id,
    String rel,
    String record,
    String title,
    @Nullable String effect,
    @Nullable String note) {

  /** The same, with what the other end adds. */
  Tie with(@Nullable Tie other) {
    return other == null
        ? this
        : new Tie(
            id,
            rel,
            record,
            title,
            effect == null ? other.effect : effect,
            note == null ? other.note : note);
  }

  public static List<Tie> readAll(JsonNode list, String other) {
    return list.valueStream()
        .map(
            node -> {
              String record = Fields.text(node, other, "");
              return new Tie(
                  Fields.text(node, "id", ""),
                  Fields.text(node, "rel", "RELATED"),
                  record,
                  Fields.text(node, "title", record),
                  Fields.text(node, "effect"),
                  Fields.text(node, "note"));
            })
        .toList();
  }
}
