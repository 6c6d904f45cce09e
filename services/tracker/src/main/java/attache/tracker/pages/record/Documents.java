package attache.tracker.pages.record;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of cited documents.
 *
 * @param titles what they are called, by id
 * @param unheld those that nobody registered, so that no quote from them could be checked
 */
public record Documents(Map<String, String> titles, Set<String> unheld) {
  /** Where nothing was looked up. */
  public static final Documents NONE = new Documents(Map.of(), Set.of());

  public @Nullable String title(String id) {
    return titles.get(id);
  }

  public boolean unheld(String id) {
    return unheld.contains(id);
  }
}
