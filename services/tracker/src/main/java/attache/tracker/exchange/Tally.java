package attache.tracker.exchange;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Counts what became of records, and how far the log has come with them. */
final class Tally {
  private final Map<Result, Integer> counts = new EnumMap<>(Result.class);
  private int records;
  private int warnings;
  private long position;

  void add(Outcome outcome) {
    records++;
    counts.merge(outcome.result(), 1, Integer::sum);
    warnings += outcome.remarks();
    position = Math.max(position, outcome.position());
  }

  int records() {
    return records;
  }

  int count(Result result) {
    return counts.getOrDefault(result, 0);
  }

  /** The last position written, 0 where nothing was. */
  long position() {
    return position;
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("records", records);
    for (Result result : Result.values()) {
      json.put(result.name().toLowerCase(Locale.ROOT), count(result));
    }
    return json.put("warnings", warnings);
  }
}
