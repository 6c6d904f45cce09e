package attache.tracker.wiring;

import attache.tracker.desk.Circumstances;
import attache.tracker.desk.Circumstances.Via;
import org.jspecify.annotations.Nullable;

/**
 * The way an event came to the log.
 *
 * @param key the idempotency key of the request, or {@code null}
 */
record Way(Via via, @Nullable String key) {

  static Way of(Circumstances circumstances) {
    Circumstances.Key key = circumstances.key();
    return new Way(circumstances.via(), key == null ? null : key.value());
  }
}
