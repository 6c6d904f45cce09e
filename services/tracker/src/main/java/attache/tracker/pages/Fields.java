package attache.tracker.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the API's answers. */
public final class Fields {
  private Fields() {}

  /** The text, or {@code null} where there is none. */
  public static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isMissingNode() || value.isNull() ? null : value.asString();
  }

  public static String text(JsonNode node, String name, String otherwise) {
    String text = text(node, name);
    return text == null ? otherwise : text;
  }

  public static List<String> texts(JsonNode node, String name) {
    return node.path(name).valueStream().map(JsonNode::asString).toList();
  }
}
