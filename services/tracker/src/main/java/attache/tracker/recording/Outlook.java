package attache.tracker.recording;

import attache.dossier.Dossier;
import attache.dossier.Entry;
import attache.dossier.status.Anomaly;
import attache.dossier.status.Derivation;
import attache.dossier.status.Status;
import attache.dossier.value.RecordId;
import attache.tracker.views.Documents;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Where a record stands, where it would stand, and what would be flagged anew. */
final class Outlook {
  private Outlook() {}

  static ObjectNode json(
      RecordId record, int version, Dossier before, Dossier after, LocalDate today) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("record", record.value());
    node.put("version", version);
    node.put("asOf", today.toString());
    Derivation was = derivation(before);
    Derivation is = derivation(after);
    node.set("before", status(was, today));
    node.set("after", status(is, today));
    Set<Anomaly> known = new HashSet<>(was == null ? List.of() : was.anomalies());
    node.set(
        "anomalies",
        Documents.anomalies(
            is == null
                ? List.of()
                : is.anomalies().stream().filter(found -> !known.contains(found)).toList()));
    node.set("alike", alike(before, after));
    return node;
  }

  private static @Nullable Derivation derivation(Dossier dossier) {
    return dossier instanceof Dossier.Open open ? Derivation.of(open) : null;
  }

  private static JsonNode status(@Nullable Derivation derivation, LocalDate today) {
    if (derivation == null) {
      return JsonNodeFactory.instance.nullNode();
    }
    Status status = derivation.on(today);
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("stage", status.stage() == null ? null : status.stage().name());
    node.put("group", status.group() == null ? null : status.group().name());
    ArrayNode candidates = node.putArray("candidates");
    status.candidates().forEach(stage -> candidates.add(stage.name()));
    node.put("confirmed", status.confirmed());
    node.set("facets", Documents.facets(status.facets()));
    return node;
  }

  /** The developments that say what a new one says: the same type, perhaps on the same day. */
  private static ArrayNode alike(Dossier before, Dossier after) {
    ArrayNode alike = JsonNodeFactory.instance.arrayNode();
    if (!(before instanceof Dossier.Open old) || !(after instanceof Dossier.Open now)) {
      return alike;
    }
    Map<Object, Entry> fresh = new HashMap<>(now.entries());
    fresh.keySet().removeAll(old.entries().keySet());
    for (Entry there : old.entries().values()) {
      if (there.retracted() == null
          && fresh.values().stream().anyMatch(entry -> alike(entry, there))) {
        ObjectNode one = alike.addObject();
        one.put("development", there.development().id().value());
        one.put("type", there.development().type().name());
        one.set("occurred", Documents.occurred(there.development().occurred()));
      }
    }
    return alike;
  }

  private static boolean alike(Entry one, Entry other) {
    return one.development().type() == other.development().type()
        && one.development().occurred().overlaps(other.development().occurred());
  }
}
