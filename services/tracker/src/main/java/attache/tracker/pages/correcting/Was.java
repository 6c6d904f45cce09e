package attache.tracker.pages.correcting;

import attache.tracker.json.Json;
import attache.tracker.pages.writing.Entered;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What was recorded when the form was opened: it goes with the form, so that only changes count.
 */
final class Was {
  static final String FIELD = "was";

  private Was() {}

  static JsonNode read(Entered entered) {
    try {
      JsonNode was = entered.has(FIELD) ? Json.parse(entered.value(FIELD)) : null;
      return was != null && was.isObject() ? was : JsonNodeFactory.instance.objectNode();
    } catch (JacksonException tampered) {
      return JsonNodeFactory.instance.objectNode();
    }
  }
}
