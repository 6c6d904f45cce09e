package attache.tracker.search;

import attache.tracker.json.Json;
import attache.tracker.views.At;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Where a list goes on. It carries the clocks of the first page, so that all pages are of one state
 * of knowledge: what is recorded meanwhile neither shifts nor repeats anything.
 *
 * @param key the last record's value of what the list is sorted by
 * @param born the position at which the last record was registered
 */
record Cursor(String key, long born, long known, LocalDate asOf, Instant knownAt) {

  /** Goes on after a record of a list that stands at the clocks. */
  static Cursor after(Listed record, At at) {
    return new Cursor(record.key(), record.born(), at.known(), at.asOf(), at.knownAt());
  }

  /** As text that is good for one question only. */
  String write(String question) {
    ArrayNode parts = JsonNodeFactory.instance.arrayNode();
    parts.add(key).add(born).add(known).add(asOf.toString()).add(knownAt.toString());
    parts.add(check(parts.toString(), question));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(parts.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Reads what was written for the same question; {@code null} for everything else. */
  static @Nullable Cursor read(String text, String question) {
    try {
      JsonNode parts =
          Json.parse(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
      if (!(parts instanceof ArrayNode array) || array.size() != 6) {
        return null;
      }
      long given = array.remove(5).longValue();
      if (given != check(array.toString(), question)) {
        return null;
      }
      return new Cursor(
          array.get(0).stringValue(),
          array.get(1).longValue(),
          array.get(2).longValue(),
          LocalDate.parse(array.get(3).stringValue()),
          Instant.parse(array.get(4).stringValue()));
    } catch (IllegalArgumentException | JacksonException | DateTimeException broken) {
      return null;
    }
  }

  /** Finds slips and cursors of other questions. No secret: whoever forges one only pages oddly. */
  private static long check(String parts, String question) {
    CRC32 sum = new CRC32();
    sum.update((parts + "\n" + question).getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }
}
