package attache.tracker.pages;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * JSON to be read by people and by a script alike: members in order, a line each, and characters
 * that would not be seen written as escapes, so that what is shown is exactly what is meant.
 */
public final class RawJson {
  private final StringBuilder out = new StringBuilder();

  private RawJson() {}

  public static String of(JsonNode value) {
    RawJson json = new RawJson();
    json.write(value, "\n");
    return json.out.toString();
  }

  private void write(JsonNode value, String line) {
    String deeper = line + "  ";
    if (value.isObject() && !value.isEmpty()) {
      List<Map.Entry<String, JsonNode>> members =
          value.propertyStream().sorted(Map.Entry.comparingByKey()).toList();
      String before = "{";
      for (Map.Entry<String, JsonNode> member : members) {
        out.append(before).append(deeper);
        text(member.getKey());
        out.append(": ");
        write(member.getValue(), deeper);
        before = ",";
      }
      out.append(line).append('}');
    } else if (value.isArray() && !value.isEmpty()) {
      String before = "[";
      for (JsonNode element : value) {
        out.append(before).append(deeper);
        write(element, deeper);
        before = ",";
      }
      out.append(line).append(']');
    } else if (value.isString()) {
      text(value.asString());
    } else {
      out.append(value);
    }
  }

  private void text(String text) {
    String quoted = JsonNodeFactory.instance.stringNode(text).toString();
    for (int i = 0; i < quoted.length(); i++) {
      char c = quoted.charAt(i);
      if (Visible.hidden(c)) {
        out.append("\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
  }
}
