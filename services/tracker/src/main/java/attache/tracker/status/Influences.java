package attache.tracker.status;

import attache.tracker.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a record influences, and what influences it, whichever end says so: a measure may name its
 * deals, a deal its measures, or both; and a development may say that a measure had an impact.
 */
final class Influences {
  private static final String ACTIVE = "INFLUENCES";
  private static final String PASSIVE = "INFLUENCED_BY";

  private final Map<String, ObjectNode> told = new LinkedHashMap<>();

  private Influences() {}

  /** What the record influences; impacts are what developments of others say of it. */
  static ArrayNode by(@Nullable String links, @Nullable String incoming, @Nullable String impacts) {
    return new Influences()
        .take(links, "to", ACTIVE)
        .take(incoming, "from", PASSIVE)
        .take(impacts, "from", PASSIVE)
        .list();
  }

  /** What influences the record; measures are what developments of its own say of others. */
  static ArrayNode on(
      @Nullable String links, @Nullable String incoming, @Nullable String measures) {
    return new Influences()
        .take(links, "to", PASSIVE)
        .take(incoming, "from", ACTIVE)
        .take(measures, "to", PASSIVE)
        .list();
  }

  private Influences take(@Nullable String links, String end, String rel) {
    if (links == null || !links.contains("\"" + rel + "\"")) {
      return this;
    }
    for (JsonNode link : Json.parse("[" + links + "]")) {
      if (link.path("rel").asString().equals(rel)) {
        note(link, link.path(end).asString());
      }
    }
    return this;
  }

  /** Ends that say the same, or of which one says nothing of the effect, are one influence. */
  private void note(JsonNode link, String record) {
    String effect = link.path("effect").asString(null);
    String silent = record + " null";
    ObjectNode said = told.get(record + " " + effect);
    if (said == null && effect == null) {
      said = told.values().stream().filter(one -> isOf(one, record)).findFirst().orElse(null);
    }
    if (said == null && effect != null) {
      said = told.remove(silent);
    }
    if (said == null) {
      said = JsonNodeFactory.instance.objectNode();
      said.put("record", record);
      said.set("title", link.path("title"));
    }
    if (effect != null || !said.has("effect")) {
      said.put("effect", effect);
    }
    if (!said.path("note").isString()) {
      said.set("note", link.path("note"));
    }
    told.put(record + " " + said.path("effect").asString(null), said);
  }

  private static boolean isOf(JsonNode influence, String record) {
    return influence.path("record").asString().equals(record);
  }

  private ArrayNode list() {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    told.values().forEach(list::add);
    return list;
  }
}
