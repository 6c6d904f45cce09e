package attache.tracker.json;

import attache.proof.json.JsonText;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes trees in the order in which the log keeps them, so that the log need not rewrite them. */
public final class SortedText {
  private SortedText() {}

  /** The tree as JSON: every object's names in order, no spaces. */
  public static String of(JsonNode node) {
    var text = new StringBuilder(1_024);
    write(node, text);
    return text.toString();
  }

  private static void write(JsonNode node, StringBuilder text) {
    switch (node) {
      case ObjectNode object -> object(object, text);
      case ArrayNode array -> array(array, text);
      default -> NodeText.leaf(node, text);
    }
  }

  private static void object(ObjectNode object, StringBuilder text) {
    var names = object.propertyNames().toArray(String[]::new);
    Arrays.sort(names);
    char before = '{';
    for (var name : names) {
      text.append(before);
      JsonText.quote(text, name);
      write(object.path(name), text.append(':'));
      before = ',';
    }
    text.append(names.length == 0 ? "{}" : "}");
  }

  private static void array(ArrayNode array, StringBuilder text) {
    char before = '[';
    for (var element : array) {
      text.append(before);
      write(element, text);
      before = ',';
    }
    text.append(array.isEmpty() ? "[]" : "]");
  }
}
