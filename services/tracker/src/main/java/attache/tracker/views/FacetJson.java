package attache.tracker.views;

import attache.tracker.json.ObjectText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Facets in JSON, by name, so that the same facets are always the same text. */
final class FacetJson {
  private FacetJson() {}

  static String text(Map<String, Object> facets) {
    if (facets.isEmpty()) {
      return "{}";
    }
    ObjectText text = new ObjectText();
    new TreeMap<>(facets).forEach((name, value) -> text.set(name, value(value)));
    return text.toString();
  }

  static ObjectNode write(Map<String, Object> facets) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    new TreeMap<>(facets).forEach((name, value) -> node.set(name, value(value)));
    return node;
  }

  private static JsonNode value(Object value) {
    return switch (value) {
      case Boolean yesNo -> JsonNodeFactory.instance.booleanNode(yesNo);
      case Long count -> JsonNodeFactory.instance.numberNode(count);
      case Integer count -> JsonNodeFactory.instance.numberNode(count);
      case BigDecimal number -> JsonNodeFactory.instance.numberNode(number);
      case List<?> list -> {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        list.forEach(element -> array.add(value(element)));
        yield array;
      }
      case Map<?, ?> map -> {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach((name, element) -> sorted.put(name.toString(), element));
        sorted.forEach((name, element) -> node.set(name, value(element)));
        yield node;
      }
      default -> JsonNodeFactory.instance.stringNode(value.toString());
    };
  }
}
