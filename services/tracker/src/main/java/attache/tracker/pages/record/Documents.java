package attache.tracker.pages.record;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of cited documents and of other records.
 *
 * @param titles what they are called, by id
 * @param unheld those that nobody registered, so that no quote from them could be checked
 * @param unreadable those whose events cannot be read here
 * @param records what records are called, by id
 */
public record Documents(
    Map<String, String> titles,
    Set<String> unheld,
    Set<String> unreadable,
    Map<String, String> records) {
  /** Where nothing was looked up. */
  public static final Documents NONE = new Documents(Map.of(), Set.of(), Set.of(), Map.of());

  public @Nullable String title(String id) {
    return titles.get(id);
  }

  /** What a record is called; its id where it was not recorded by then. */
  public String record(String id) {
    return records.getOrDefault(id, id);
  }

  public boolean unheld(String id) {
    return unheld.contains(id);
  }

  public boolean unreadable(String id) {
    return unreadable.contains(id);
  }
}
