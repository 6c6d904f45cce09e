package attache.tracker.status;

import attache.dossier.status.Derivation;
import attache.dossier.value.DevelopmentId;
import attache.tracker.views.Parameters;
import attache.tracker.views.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The order in which a record's developments are told. */
enum TellingOrder {
  AS_RECORDED,
  /** The order they are folded in, as the explanation tells them. */
  AS_OCCURRED;

  private static final String OCCURRED = "occurred";

  static TellingOrder read(Parameters parameters) {
    List<String> asked = parameters.words("order", List.of("recorded", OCCURRED));
    if (asked.size() > 1) {
      parameters.fault("order", "it names one order");
    }
    return asked.contains(OCCURRED) ? AS_OCCURRED : AS_RECORDED;
  }

  /** Puts the developments of a record's page in the order they are folded in. */
  static void asOccurred(ObjectNode page, Standing standing) {
    Map<String, JsonNode> byId = new HashMap<>();
    ArrayNode told = (ArrayNode) page.path("developments");
    told.forEach(development -> byId.put(development.path("id").asString(), development));
    List<JsonNode> ordered = new ArrayList<>(told.size());
    for (DevelopmentId id : Derivation.of(standing.dossier()).order()) {
      JsonNode development = byId.get(id.value());
      if (development != null) {
        ordered.add(development);
      }
    }
    told.removeAll();
    told.addAll(ordered);
  }
}
