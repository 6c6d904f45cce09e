package attache.tracker.pages.replay;

import attache.tracker.pages.Fields;
import attache.tracker.pages.Moment;
import attache.tracker.pages.RawJson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event as the log has it.
 *
 * @param record whose event it is; {@code null} where it is a document's, or the log's own
 * @param via how it came in
 */
public record LogEntry(
    long position,
    @Nullable String record,
    String stream,
    long sequence,
    String recordedAt,
    String actor,
    String via,
    String hash,
    String previousHash,
    EventWords told,
    String raw) {
  private static final List<String> HASHED =
      List.of(
          "actor",
          "data",
          "hash",
          "id",
          "meta",
          "name",
          "position",
          "recordedAt",
          "sequence",
          "stream",
          "version");

  public static LogEntry read(JsonNode node) {
    ObjectNode raw = JsonNodeFactory.instance.objectNode();
    HASHED.forEach(name -> raw.set(name, node.get(name)));
    return new LogEntry(
        node.path("position").longValue(),
        Fields.text(node, "record"),
        Fields.text(node, "stream", ""),
        node.path("sequence").longValue(),
        Fields.text(node, "recordedAt", ""),
        Fields.text(node, "actor", ""),
        Fields.text(node.path("meta"), "via", ""),
        Fields.text(node, "hash", ""),
        Fields.text(node, "previousHash", ""),
        new EventWords(Fields.text(node, "name", ""), node.path("data")),
        RawJson.of(raw));
  }

  public String name() {
    return told.name();
  }

  public String clock() {
    return Moment.clock(recordedAt);
  }
}
