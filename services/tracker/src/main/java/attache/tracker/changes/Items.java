package attache.tracker.changes;

import attache.ledger.Recorded;
import attache.tracker.json.Json;
import attache.tracker.views.Standing;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The list of differences of one record, each with the event that made it. */
record Items(ArrayNode list, Standing now) {

  ObjectNode add(String kind, Recorded event, @Nullable JsonNode before, @Nullable JsonNode after) {
    ObjectNode item = list.addObject();
    item.put("record", now.record());
    item.put("title", now.dossier().registration().title());
    item.put("kind", kind);
    item.set("before", before);
    item.set("after", after);
    item.put("at", Json.instant(event.recordedAt()));
    item.put("position", event.position());
    item.put("actor", event.actor());
    return item;
  }
}
