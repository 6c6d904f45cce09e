package attache.ledger.axon;

import attache.ledger.IdempotencyKey;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** Who records events, and for which request. */
record Origin(String actor, @Nullable IdempotencyKey key) {

  /** Of events nobody claims: jobs without a call should name themselves. */
  private static final String NOBODY = "system";

  /**
   * From the gateway's call; else from the event's metadata (actor, idempotencyKey, requestHash).
   */
  static Origin of(EventMessage<?> event, @Nullable Call call) {
    if (call != null) {
      return new Origin(call.actor(), call.key());
    }
    var meta = event.getMetaData();
    var actor = meta.get("actor") instanceof String given ? given : NOBODY;
    return meta.get("idempotencyKey") instanceof String key
            && meta.get("requestHash") instanceof byte[] requestHash
        ? new Origin(actor, new IdempotencyKey(key, requestHash))
        : new Origin(actor, null);
  }

  /** The identifier Axon's own handlers have seen, where that is a UUID. */
  static UUID id(EventMessage<?> event) {
    try {
      return UUID.fromString(event.getIdentifier());
    } catch (IllegalArgumentException otherKindOfIdentifier) {
      return UUID.randomUUID();
    }
  }
}
