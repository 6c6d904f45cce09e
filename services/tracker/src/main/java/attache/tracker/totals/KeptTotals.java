package attache.tracker.totals;

import attache.tracker.views.At;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Totals that were counted, for whoever asks the same of the same moment: all readers of a board do
 * when it shows itself anew. What was true on a day as known at a position does not change, unless
 * the views are upset.
 */
@Component
class KeptTotals {
  private static final int MOST = 200;
  private static final int LARGEST = 5_000;

  private record Key(String question, short slot, long upheavals, long known, LocalDate asOf) {}

  private final Map<Key, JsonNode> kept = new LinkedHashMap<>(MOST, 0.75f, true);

  /** The totals, to be read only; counted where nobody asked before. */
  JsonNode find(String question, At at, Supplier<JsonNode> count) {
    Key key = new Key(question, at.slot(), at.upheavals(), at.known(), at.asOf());
    JsonNode found = holding(key);
    if (found == null) {
      found = count.get();
      keep(key, found);
    }
    return found;
  }

  private synchronized @Nullable JsonNode holding(Key key) {
    return kept.get(key);
  }

  private synchronized void keep(Key key, JsonNode counted) {
    if (counted.size() > LARGEST) {
      return;
    }
    kept.put(key, counted);
    if (kept.size() > MOST) {
      kept.remove(kept.keySet().iterator().next());
    }
  }
}
