package attache.tracker.views;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records as the views took them last in this process, for whoever reads one right after it was
 * written: what it needs was here a moment ago.
 */
public final class Lately {
  private static final int MOST = 1_000;

  private final Map<String, Standing> taken =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Standing> eldest) {
          return size() > MOST;
        }
      };

  /** To be called before anybody can hear that the views show these. */
  synchronized void took(Map<String, Standing> records) {
    taken.putAll(records);
  }

  /**
   * The record as it was taken last, whatever clocks are asked for.
   *
   * @return {@code null} where it is not here
   */
  public synchronized @Nullable Standing find(String record) {
    return taken.get(record);
  }
}
