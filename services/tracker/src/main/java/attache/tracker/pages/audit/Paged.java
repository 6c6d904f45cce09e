package attache.tracker.pages.audit;

import attache.tracker.pages.Csv;
import attache.tracker.pages.Fields;
import attache.tracker.pages.Visit;
import attache.tracker.views.Parameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/**
 * A long list, asked for a page at a time.
 *
 * @param filters the parameters of a visit that narrow it
 * @param question what answers them, with items and the next page
 */
record Paged(List<String> filters, Function<Parameters, JsonNode> question) {
  private static final int MOST_ROWS = 10_000;

  /** As much as is read on a screen. */
  JsonNode page(Visit visit) {
    return ask(visit, visit.one("cursor"), "50");
  }

  /** A table of so many rows, and a link to the rest where there is more. */
  ResponseEntity<byte[]> table(Visit visit, String file, Csv csv, Consumer<JsonNode> row) {
    String cursor = visit.one("cursor");
    int rows = 0;
    do {
      JsonNode answer = ask(visit, cursor, "1000");
      answer.path("items").forEach(row);
      rows += answer.path("items").size();
      cursor = Fields.text(answer, "next");
    } while (cursor != null && rows < MOST_ROWS);
    return csv.named(file, cursor == null ? null : visit.with("cursor", cursor));
  }

  private JsonNode ask(Visit visit, @Nullable String cursor, String limit) {
    Map<String, String[]> asked = new LinkedHashMap<>();
    for (String filter : filters) {
      String value = visit.one(filter);
      if (value != null) {
        asked.put(filter, new String[] {value});
      }
    }
    if (cursor != null) {
      asked.put("cursor", new String[] {cursor});
    }
    asked.put("limit", new String[] {limit});
    return question.apply(new Parameters(asked));
  }
}
