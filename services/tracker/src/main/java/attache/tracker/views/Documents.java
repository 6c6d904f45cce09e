package attache.tracker.views;

import attache.dossier.Dossier;
import attache.dossier.Entry;
import attache.dossier.Registration;
import attache.dossier.status.Anomaly;
import attache.dossier.time.EventDate;
import attache.tracker.json.Json;
import attache.tracker.json.ObjectText;
import attache.tracker.json.RegistrationJson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Records and developments as readers get them: every field is there, null where unknown. */
public final class Documents {
  private static final List<String> OF_RECORD =
      List.of("class", "kind", "title", "modality", "requirement", "indicator", "reason", "notes");
  private static final List<String> LISTS_OF_RECORD =
      List.of("parties", "equipment", "amounts", "conflicts", "sources");

  private Documents() {}

  /** The registration; facets and status are shown from the status. */
  public static ObjectNode registration(Registration registration) {
    ObjectNode told = RegistrationJson.write(registration);
    ObjectNode shown = JsonNodeFactory.instance.objectNode();
    OF_RECORD.forEach(name -> shown.set(name, told.get(name)));
    LISTS_OF_RECORD.forEach(name -> shown.set(name, listed(told.get(name))));
    shown.set("statedStatus", told.get("status"));
    shown.set("statedFacets", told.get("facets"));
    return shown;
  }

  public static ArrayNode anomalies(List<Anomaly> anomalies) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Anomaly anomaly : anomalies) {
      list.addObject()
          .put("kind", anomaly.kind().name())
          .put("development", anomaly.development().value())
          .put("sentence", anomaly.sentence());
    }
    return list;
  }

  /** What holds beside the stage. */
  public static ObjectNode facets(Map<String, Object> facets) {
    return FacetJson.write(facets);
  }

  /** A development with what became of it. */
  public static ObjectNode development(Dossier.Open open, Entry entry) {
    return (ObjectNode) Json.parse(DevelopmentText.of(open, entry));
  }

  /** When it happened, with the days and the words that follow from the date. */
  /** What a development said before, and why that was corrected, oldest first. */
  public static ArrayNode corrections(Entry entry) {
    return KnowledgeShown.corrections(entry);
  }

  public static ObjectNode occurred(EventDate date) {
    ObjectText shown = new ObjectText();
    DevelopmentText.put(shown, date);
    return (ObjectNode) Json.parse(shown.toString());
  }

  private static JsonNode listed(@Nullable JsonNode list) {
    return list == null ? JsonNodeFactory.instance.arrayNode() : list;
  }
}
