package attache.tracker.audit;

import attache.ledger.Recorded;
import attache.tracker.json.Json;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A record's events in lines for whoever has no program at hand. */
final class Summary {

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private Summary() {}

  static List<String> of(String record, List<Recorded> events) {
    var lines = new ArrayList<String>();
    var first = Json.parse(events.getFirst().data());
    lines.add("%s: %s".formatted(record, first.path("title").asString("(untitled)")));
    lines.add(
        "%d events, recorded from %s to %s"
            .formatted(
                events.size(),
                MINUTES.format(events.getFirst().recordedAt()),
                MINUTES.format(events.getLast().recordedAt())));
    events.forEach(event -> lines.add(line(event)));
    return lines;
  }

  private static String line(Recorded event) {
    JsonNode data = Json.parse(event.data());
    var line = new StringBuilder();
    line.append("position ").append(event.position()).append(": ").append(event.name());
    var edtf = data.path("occurred").path("edtf").asString("");
    if (!edtf.isEmpty()) {
      line.append(", occurred ").append(edtf);
    }
    line.append("; recorded by ").append(event.actor());
    line.append(" on ").append(MINUTES.format(event.recordedAt()));
    var documents = new ArrayList<String>();
    Json.parse(event.meta()).path("documents").forEach(one -> documents.add(one.asString()));
    if (!documents.isEmpty()) {
      line.append(", from ").append(String.join(", ", documents));
    }
    return line.toString();
  }
}
