package attache.ledger.axon;

import attache.ledger.Draft;
import attache.ledger.Recorded;
import java.util.Map;
import java.util.UUID;

/**
 * Turns payloads into the log's JSON and back, under names of your choice. Neither Axon's
 * serializer nor a Java class name ever reaches the log.
 */
public interface EventCodec {

  /**
   * The event as it is to be recorded.
   *
   * @param id what the draft is to be called by
   */
  Draft encode(UUID id, Object payload, Map<String, ?> metaData);

  Object decode(Recorded event);

  /** Axon's name for the kind of aggregate whose stream this is. */
  default String aggregateType(Recorded event) {
    return "Aggregate";
  }
}
