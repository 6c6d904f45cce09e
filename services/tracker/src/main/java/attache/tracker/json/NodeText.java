package attache.tracker.json;

import attache.proof.json.JsonText;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes trees as they stand, without spaces. A tree's own toString sets up a whole serializer,
 * also for a single number.
 */
public final class NodeText {
  private NodeText() {}

  public static String of(JsonNode node) {
    var text = new StringBuilder(1_024);
    write(node, text);
    return text.toString();
  }

  /** Writes after what is there already. */
  static void write(JsonNode node, StringBuilder text) {
    switch (node) {
      case ObjectNode object -> {
        char before = '{';
        for (Map.Entry<String, JsonNode> member : object.properties()) {
          text.append(before);
          JsonText.quote(text, member.getKey());
          write(member.getValue(), text.append(':'));
          before = ',';
        }
        text.append(before == '{' ? "{}" : "}");
      }
      case ArrayNode array -> {
        char before = '[';
        for (JsonNode element : array) {
          write(element, text.append(before));
          before = ',';
        }
        text.append(before == '[' ? "[]" : "]");
      }
      default -> leaf(node, text);
    }
  }

  /** Writes what is neither an object nor a list. */
  static void leaf(JsonNode node, StringBuilder text) {
    switch (node.getNodeType()) {
      case STRING -> JsonText.quote(text, node.stringValue());
      case BOOLEAN -> text.append(node.booleanValue());
      case NULL -> text.append("null");
      case NUMBER -> {
        if (node.isIntegralNumber() && node.canConvertToLong()) {
          text.append(node.longValue());
        } else {
          text.append(node);
        }
      }
      case ARRAY, BINARY, MISSING, OBJECT, POJO -> text.append(node);
    }
  }
}
