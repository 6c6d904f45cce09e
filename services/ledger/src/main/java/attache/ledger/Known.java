package attache.ledger;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was read from the log, under its lock, about the streams and keys of a batch.
 *
 * @param versions of streams; one that is missing is presumed to be what its writer expects
 * @param keys that are used; one that is missing is presumed to be free
 */
record Known(Map<String, Long> versions, Map<String, UsedKey> keys) {

  /** Presume that every writer is right; the write itself checks it. */
  static final Known NOTHING = new Known(Map.of(), Map.of());

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
