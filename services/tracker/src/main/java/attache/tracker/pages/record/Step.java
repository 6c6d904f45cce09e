package attache.tracker.pages.record;

import attache.tracker.pages.Apart;
import attache.tracker.pages.Fields;
import attache.tracker.pages.Occurred;
import attache.tracker.pages.Texts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What one development did to the stage, by which rule, and who says so. */
public record Step(
    String development,
    String type,
    Occurred occurred,
    @Nullable String before,
    @Nullable String after,
    String rule,
    @Nullable String by,
    List<Claim> claims,
    List<Citation> sources) {

  static List<Step> readAll(JsonNode list, Map<String, Development> developments) {
    return list.valueStream().map(node -> read(node, developments)).toList();
  }

  private static Step read(JsonNode node, Map<String, Development> developments) {
    String id = Fields.text(node, "development", "");
    Development development = developments.get(id);
    return new Step(
        id,
        Fields.text(node, "type", ""),
        Occurred.read(node.path("occurred")),
        Fields.text(node, "before"),
        Fields.text(node, "after"),
        Fields.text(node, "rule", ""),
        development == null ? null : development.by(),
        development == null ? Claim.readAll(node.path("claims")) : development.claims(),
        Citation.readAll(node.path("sources")));
  }

  public boolean moved() {
    return !java.util.Objects.equals(before, after);
  }

  /** Whether the development is of a type that always leads to the stage. */
  boolean plain() {
    return variant().isEmpty() && (rule.equals("LEADS_TO") || rule.equals("MODALITY"));
  }

  /** The rule's application in words, those of others marked as {@link Apart}. */
  public String because(Texts texts) {
    return texts.say(
        "rule." + rule + variant(),
        texts.word("type", type),
        texts.word("stage", after),
        by == null ? "" : Apart.of(texts.state(by)));
  }

  private String variant() {
    return switch (rule) {
      case "LEADS_TO" -> type.equals("ENTERED_SERVICE") ? ".implied" : "";
      case "ONLY_IF_NONE" -> before == null ? "" : ".kept";
      case "ALL_PARTIES" ->
          !moved()
              ? ".further"
              : "RATIFIED".equals(after) ? (by == null ? ".unnamed" : "") : ".partly";
      case "PAST_IF_CLOSED_INTERVAL" -> "PAST".equals(after) ? ".over" : "";
      case "MODALITY" -> "UNCONFIRMED".equals(after) ? ".unconfirmed" : "";
      default -> "";
    };
  }
}
