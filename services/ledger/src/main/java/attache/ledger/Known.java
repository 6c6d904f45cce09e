package attache.ledger;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the streams and keys of a batch.
 *
 * @param versions how many events a stream has; all are known where {@code exact}, else at least so
 *     many, because streams only grow
 * @param keys that are used; all of them where {@code exact}
 * @param exact read under the log's lock, not remembered
 */
record Known(Map<String, Long> versions, Map<String, UsedKey> keys, boolean exact) {

  record UsedKey(byte[] requestHash, List<Recorded> events) {

    Appended answer(IdempotencyKey key) {
      return key.isFor(requestHash)
          ? new Appended.Repeated(events)
          : new Appended.KeyReused(key.value());
    }
  }

  @Nullable Appended answer(IdempotencyKey key) {
    var used = keys.get(key.value());
    return used == null ? null : used.answer(key);
  }
}
