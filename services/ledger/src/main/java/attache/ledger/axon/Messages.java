package attache.ledger.axon;

import attache.ledger.Recorded;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** Recorded events as Axon's messages. */
final class Messages {

  private Messages() {}

  static GenericDomainEventMessage<?> domain(Recorded event, EventCodec codec) {
    return new GenericDomainEventMessage<>(
        codec.aggregateType(event),
        event.stream(),
        event.sequence(),
        codec.decode(event),
        MetaData.with("actor", event.actor()),
        event.id().toString(),
        event.recordedAt());
  }

  static TrackedEventMessage<?> tracked(Recorded event, EventCodec codec) {
    return new GenericTrackedDomainEventMessage<>(
        new GlobalSequenceTrackingToken(event.position()), domain(event, codec));
  }

  static long position(@Nullable TrackingToken token) {
    return token == null ? 0 : token.position().orElse(0);
  }
}
