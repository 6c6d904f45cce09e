package attache.tracker.views;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers for whoever asks the same of the same moment: all readers of a board do when it shows
 * itself anew. What was true on a day as known at a position does not change, unless the views are
 * upset. What is kept is to be read only.
 */
public final class Kept<T extends Object> {
  private final int most;
  private final Map<Key, T> kept = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * Keeps nothing so far.
   *
   * @param most how many answers at most; those that were asked for last
   */
  public Kept(int most) {
    this.most = most;
  }

  private record Key(String question, short slot, long upheavals, long known, LocalDate asOf) {}

  /** The answer; found out where nobody asked before, and kept where it is fit to be. */
  public T find(String question, At at, Predicate<T> fit, Supplier<T> answer) {
    Key key = new Key(question, at.slot(), at.upheavals(), at.known(), at.asOf());
    T found = holding(key);
    if (found == null) {
      found = answer.get();
      if (fit.test(found)) {
        keep(key, found);
      }
    }
    return found;
  }

  private synchronized @Nullable T holding(Key key) {
    return kept.get(key);
  }

  private synchronized void keep(Key key, T answer) {
    kept.put(key, answer);
    if (kept.size() > most) {
      kept.remove(kept.keySet().iterator().next());
    }
  }
}
