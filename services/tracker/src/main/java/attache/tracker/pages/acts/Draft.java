package attache.tracker.pages.acts;

import attache.tracker.pages.Fields;
import attache.tracker.pages.Moment;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Who wrote a draft, and how far it has come.
 *
 * @param submittedAt {@code null} while its author keeps it
 * @param rejected why it was sent back, or {@code null}
 */
public record Draft(
    String state,
    String author,
    String draftedAt,
    @Nullable String submittedAt,
    @Nullable String rejected) {

  static Draft read(JsonNode item) {
    return new Draft(
        Fields.text(item, "state", ""),
        Fields.text(item, "author", ""),
        Moment.clock(Fields.text(item, "draftedAt", "")),
        item.path("submittedAt").isString()
            ? Moment.clock(Fields.text(item, "submittedAt", ""))
            : null,
        Fields.text(item.path("rejected"), "reason"));
  }

  public boolean submitted() {
    return state.equals("SUBMITTED");
  }
}
