package attache.tracker.pages.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The body of an act, with the field of the form that each of its places comes from. */
public final class Said {
  private final ObjectNode body = JsonNodeFactory.instance.objectNode();
  private final Map<String, String> fields = new LinkedHashMap<>();

  public ObjectNode body() {
    return body;
  }

  /** Says a text at a place of the body, such as {@code occurred/edtf}, where there is one. */
  public Said put(String place, String field, @Nullable String text) {
    at(place, field);
    if (text != null) {
      List<String> path = new ArrayList<>(List.of(place.split("/")));
      String name = path.removeLast();
      ObjectNode node = body;
      for (String step : path) {
        node = node.get(step) instanceof ObjectNode inner ? inner : node.putObject(step);
      }
      node.put(name, text);
    }
    return this;
  }

  /** Whatever is wrong at the place, or below it, is wrong with the field. */
  public Said at(String place, String field) {
    fields.put("/" + place, field);
    return this;
  }

  /** The field of the nearest place above a pointer, or {@code null} where none is. */
  @Nullable String field(String pointer) {
    String place = pointer;
    while (!place.isEmpty()) {
      String field = fields.get(place);
      if (field != null) {
        return field;
      }
      place = place.substring(0, place.lastIndexOf('/'));
    }
    return null;
  }
}
