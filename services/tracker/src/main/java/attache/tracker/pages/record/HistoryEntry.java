package attache.tracker.pages.record;

import attache.tracker.pages.DateWords;
import attache.tracker.pages.Fields;
import attache.tracker.pages.Moment;
import attache.tracker.pages.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An event of the log. */
public record HistoryEntry(
    long position, String recordedAt, String name, String actor, String hash, JsonNode data) {

  static List<HistoryEntry> readAll(JsonNode items) {
    return items
        .valueStream()
        .map(
            node ->
                new HistoryEntry(
                    node.path("position").longValue(),
                    Fields.text(node, "recordedAt", ""),
                    Fields.text(node, "name", ""),
                    Fields.text(node, "actor", ""),
                    Fields.text(node, "hash", ""),
                    node.path("data")))
        .toList();
  }

  public String clock() {
    return Moment.clock(recordedAt);
  }

  /**
   * What it says, in a line.
   *
   * @param called what developments and records are called, by id
   */
  public String words(Texts texts, Map<String, String> called) {
    List<String> parts = new ArrayList<>();
    String type = Fields.text(data, "type");
    String rel = Fields.text(data, "rel");
    if (type != null && data.has("occurred")) {
      parts.add(texts.word("type", type));
      JsonNode edtf = data.path("occurred").path("edtf");
      if (edtf.isString()) {
        parts.add(DateWords.of(edtf.asString(), texts));
      }
    } else if (rel != null) {
      parts.add(texts.word("rel", rel) + " " + named("to", called));
    } else if (data.path("into").isString()) {
      parts.add(named("into", called));
    } else if (data.path("from").isString()) {
      parts.add(named("from", called));
    } else if (Fields.text(data, "title") != null) {
      parts.add(Fields.text(data, "title", ""));
    } else if (Fields.text(data, "development") != null) {
      parts.add(named("development", called));
    }
    String reason = Fields.text(data.path("because"), "reason");
    if (reason != null) {
      parts.add(reason);
    }
    return String.join(", ", parts);
  }

  private String named(String field, Map<String, String> called) {
    String id = Fields.text(data, field, "");
    return called.getOrDefault(id, id);
  }
}
