package attache.tracker.pages.correcting;

import attache.tracker.json.Json;
import attache.tracker.pages.writing.Entered;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was recorded when the form was opened: it goes with the form, so that only changes count.
 */
final class Was {
  static final String FIELD = "was";

  private Was() {}

  /** As somebody would say it: without what an answer adds of its own to the quotes in it. */
  static ObjectNode said(ObjectNode was) {
    ObjectNode said = was.deepCopy();
    for (JsonNode quote : said.findValues("quote")) {
      if (quote instanceof ObjectNode words) {
        words.remove("verified");
      }
    }
    return said;
  }

  static JsonNode read(Entered entered) {
    try {
      JsonNode was = entered.has(FIELD) ? Json.parse(entered.value(FIELD)) : null;
      return was != null && was.isObject() ? was : JsonNodeFactory.instance.objectNode();
    } catch (JacksonException tampered) {
      return JsonNodeFactory.instance.objectNode();
    }
  }
}
