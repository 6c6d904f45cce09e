package attache.tracker.exchange;

import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import attache.tracker.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Records to import, and what an import says of them. */
final class Catalogue {
  static final String NDJSON = "application/x-ndjson";

  private Catalogue() {}

  static String file(String resource) {
    try (InputStream in = Catalogue.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A deal that a supplier offered. */
  static ObjectNode deal(String id) {
    return (ObjectNode)
        Json.parse(
            """
            {"id": "%s", "title": "A deal", "class": "DEAL", "kind": "PURCHASE",
             "modality": "ASSERTED",
             "parties": [
               {"type": "STATE", "name": "Argentina", "iso3166": "AR", "role": "RECIPIENT"}],
             "events": [
               {"seq": 1, "type": "OFFER_MADE", "edtf": "2019", "dateBasis": "STATED"}],
             "equipment": [], "amounts": [],
             "statusAfterLastEvent": "OFFERED", "links": [], "sources": []}
            """
                .formatted(id));
  }

  static ObjectNode event(ObjectNode record, int index) {
    return (ObjectNode) record.path("events").path(index);
  }

  static Reply imported(RunningTracker tracker, JsonNode... records) {
    return tracker.post("/api/v1/import", List.of(records).toString());
  }

  static List<JsonNode> records(Reply report) {
    return StreamSupport.stream(report.json().path("records").spliterator(), false).toList();
  }

  static JsonNode record(Reply report, String id) {
    return records(report).stream()
        .filter(record -> record.path("id").asString("").equals(id))
        .findFirst()
        .orElseThrow();
  }

  static List<String> results(Reply report) {
    return records(report).stream().map(record -> record.path("result").asString()).toList();
  }

  static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
  }
}
