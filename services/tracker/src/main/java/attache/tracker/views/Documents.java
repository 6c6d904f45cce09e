package attache.tracker.views;

import attache.dossier.Development;
import attache.dossier.Dossier;
import attache.dossier.Registration;
import attache.dossier.status.Anomaly;
import attache.dossier.time.EventDate;
import attache.tracker.json.DevelopmentJson;
import attache.tracker.json.Json;
import attache.tracker.json.RegistrationJson;
import java.util.List;
import java.util.Locale;
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
  private static final List<String> DETAILS =
      List.of(
          "by",
          "place",
          "note",
          "competitor",
          "measure",
          "to",
          "step",
          "session",
          "count",
          "offset");

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
  public static ObjectNode development(Dossier.Open open, Dossier.Entry entry) {
    Development development = entry.development();
    ObjectNode told = DevelopmentJson.write(development);
    ObjectNode shown = JsonNodeFactory.instance.objectNode();
    shown.put("id", development.id().value());
    shown.set("seq", told.get("seq"));
    shown.put("type", development.type().name());
    shown.set("occurred", occurred(development.occurred()));
    shown.put("modality", development.modality().name());
    shown.set("attributedTo", told.get("attributedTo"));
    shown.set("details", details(told.get("details")));
    shown.set("claims", listed(told.get("claims")));
    shown.set("sources", listed(told.get("sources")));
    shown.put("recordedAt", Json.instant(entry.recording().at()));
    shown.put("recordedBy", entry.recording().actor());
    shown.put("position", entry.recording().position());
    shown.put("corrections", entry.corrections());
    Dossier.Entry.Home home = entry.home();
    if (home == null) {
      shown.putNull("mergedFrom");
    } else {
      shown
          .putObject("mergedFrom")
          .put("record", home.record().value())
          .put("development", home.development().value());
    }
    KnowledgeShown.put(shown, open, entry);
    return shown;
  }

  /** When it happened, with the days and the words that follow from the date. */
  public static ObjectNode occurred(EventDate date) {
    ObjectNode shown = JsonNodeFactory.instance.objectNode();
    shown.put("edtf", date.edtf() == null ? null : date.edtf().text());
    shown.put("earliest", date.earliest() == null ? null : String.valueOf(date.earliest()));
    shown.put("latest", date.latest() == null ? null : String.valueOf(date.latest()));
    shown.put("precision", date.precision() == null ? null : date.precision().name());
    shown.put("basis", date.basis().name());
    shown.put("asStated", date.asStated());
    shown.put("bound", date.bound() == null ? null : date.bound().text());
    shown.put("words", date.inWords(Locale.ENGLISH));
    return shown;
  }

  private static ObjectNode details(@Nullable JsonNode told) {
    ObjectNode shown = JsonNodeFactory.instance.objectNode();
    DETAILS.forEach(name -> shown.set(name, told == null ? null : told.get(name)));
    shown.put("recurring", told != null && told.has("recurring"));
    shown.put("future", told != null && told.has("future"));
    return shown;
  }

  private static JsonNode listed(@Nullable JsonNode list) {
    return list == null ? JsonNodeFactory.instance.arrayNode() : list;
  }
}
