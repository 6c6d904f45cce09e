package attache.tracker.pages.form;

import attache.tracker.pages.Fields;
import attache.tracker.pages.Occurred;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What recording would lead to. */
public record Outlook(
    @Nullable Standing before, Standing after, List<String> anomalies, List<Alike> alike) {

  /** Where a record stands. */
  public record Standing(
      @Nullable String stage, @Nullable String group, List<String> candidates, boolean confirmed) {
    static Standing read(JsonNode node) {
      return new Standing(
          Fields.text(node, "stage"),
          Fields.text(node, "group"),
          Fields.texts(node, "candidates"),
          node.path("confirmed").asBoolean(true));
    }
  }

  /** A development there is that may say the same. */
  public record Alike(String development, String type, Occurred occurred) {}

  public static Outlook read(JsonNode node) {
    return new Outlook(
        node.path("before").isObject() ? Standing.read(node.path("before")) : null,
        Standing.read(node.path("after")),
        node.path("anomalies")
            .valueStream()
            .map(anomaly -> Fields.text(anomaly, "kind", ""))
            .distinct()
            .toList(),
        node.path("alike")
            .valueStream()
            .map(
                alike ->
                    new Alike(
                        Fields.text(alike, "development", ""),
                        Fields.text(alike, "type", ""),
                        Occurred.read(alike.path("occurred"))))
            .toList());
  }

  public boolean changes() {
    return before == null || !before.equals(after);
  }
}
