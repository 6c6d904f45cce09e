package attache.ledger.axon;

import attache.ledger.Draft;
import attache.ledger.Recorded;
import java.util.Map;

/**
 * Turns payloads into the log's JSON and back, under names of your choice. Neither Axon's
 * serializer nor a Java class name ever reaches the log.
 */
public interface EventCodec {

  Draft encode(Object payload, Map<String, ?> metaData);

  Object decode(Recorded event);

  /** Axon's name for the kind of aggregate whose stream this is. */
  default String aggregateType(Recorded event) {
    return "Aggregate";
  }
}
