package attache.tracker.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the API's answers. */
public final class Fields {
  private Fields() {}

  /** The text, or {@code null} where there is none, or something that is no value. */
  public static @Nullable String text(JsonNode node, String name) {
    return node.path(name).asStringOpt().orElse(null);
  }

  public static String text(JsonNode node, String name, String otherwise) {
    String text = text(node, name);
    return text == null ? otherwise : text;
  }

  public static List<String> texts(JsonNode node, String name) {
    return node.path(name).valueStream().map(JsonNode::asString).toList();
  }
}
