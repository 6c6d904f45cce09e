package attache.tracker.changes;

import attache.dossier.Dossier;
import attache.dossier.Entry;
import attache.dossier.value.Citation;
import attache.tracker.json.CitationJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One difference in what people think of a development: of its sources, or whether it is so. */
record Judged(String kind, @Nullable JsonNode before, @Nullable JsonNode after) {

  static List<Judged> between(
      Dossier.Open then, Entry old, Entry entry, ObjectNode oldShown, ObjectNode shown) {
    List<Judged> found = new ArrayList<>();
    List<Citation> was = old.development().sources();
    List<Citation> is = entry.development().sources();
    if (!is.equals(was)) {
      // sources of the record that were graded for a development are its own from then on
      boolean inherited = ungraded(then.restsOn(old)).equals(ungraded(is));
      evidence(inherited ? then.restsOn(old) : was, is, found);
    }
    disputes(oldShown.path("disputes"), shown.path("disputes"), found);
    return found;
  }

  /** A source that is graded otherwise is not another source. */
  private static void evidence(List<Citation> was, List<Citation> is, List<Judged> found) {
    if (!ungraded(was).equals(ungraded(is))) {
      boolean more = ungraded(is).containsAll(ungraded(was));
      found.add(
          new Judged(more ? "EVIDENCE_ADDED" : "EVIDENCE_CORRECTED", written(was), written(is)));
    }
    Map<Citation, Citation> old = new HashMap<>();
    was.forEach(citation -> old.put(citation.graded(null), citation));
    List<Citation> before = new ArrayList<>();
    List<Citation> after = new ArrayList<>();
    for (Citation citation : is) {
      Citation then = old.get(citation.graded(null));
      if (then != null && !Objects.equals(then.grading(), citation.grading())) {
        before.add(then);
        after.add(citation);
      }
    }
    if (!after.isEmpty()) {
      found.add(new Judged("EVIDENCE_GRADED", written(before), written(after)));
    }
  }

  private static List<Citation> ungraded(List<Citation> citations) {
    return citations.stream().map(citation -> citation.graded(null)).toList();
  }

  private static ArrayNode written(List<Citation> citations) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    citations.forEach(citation -> list.add(CitationJson.write(citation)));
    return list;
  }

  private static void disputes(JsonNode was, JsonNode is, List<Judged> found) {
    Map<String, JsonNode> old = new HashMap<>();
    was.forEach(dispute -> old.put(dispute.path("id").asString(), dispute));
    for (JsonNode dispute : is) {
      JsonNode then = old.get(dispute.path("id").asString());
      if (then == null) {
        found.add(new Judged("DEVELOPMENT_DISPUTED", null, dispute));
      } else if (!then.path("state").equals(dispute.path("state"))) {
        found.add(new Judged("DISPUTE_RESOLVED", then, dispute));
      }
    }
  }
}
