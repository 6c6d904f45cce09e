package attache.tracker.wiring;

import attache.tracker.desk.Circumstances;
import attache.tracker.desk.Circumstances.Via;
import attache.tracker.desk.FoundQuote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way an event came to the log.
 *
 * @param key the idempotency key of the request, or {@code null}
 * @param quotes where the quotes of the request were found
 */
record Way(Via via, @Nullable String key, List<FoundQuote> quotes) {

  /** Of an event that is in the log already: what it was decides nothing any more. */
  static final Way LOGGED = new Way(Via.API, null, List.of());

  static Way of(Circumstances circumstances) {
    Circumstances.Key key = circumstances.key();
    return new Way(circumstances.via(), key == null ? null : key.value(), circumstances.quotes());
  }
}
