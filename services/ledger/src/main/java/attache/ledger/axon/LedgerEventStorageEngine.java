package attache.ledger.axon;

import attache.ledger.Append;
import attache.ledger.Appended;
import attache.ledger.Draft;
import attache.ledger.IdempotencyKey;
import attache.ledger.Ledger;
import attache.ledger.LedgerException;
import attache.ledger.Recorded;
import attache.ledger.Snapshots;
import attache.ledger.Unstorable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Axon 4's storage engine on a {@link Ledger}.
 *
 * <p>The append is a commit of its own: it takes part in no other transaction, and what fails after
 * it in the same unit of work undoes nothing. One unit of work writes to one aggregate, or to two
 * at once.
 */
public final class LedgerEventStorageEngine implements EventStorageEngine {

  private static final int PAGE = 500;
  private static final Duration LONGEST_BLOCK = Duration.ofMillis(500);

  private final Ledger ledger;
  private final EventCodec codec;
  private final @Nullable Snapshots snapshots;
  private final @Nullable SnapshotCodec snapshotCodec;

  public LedgerEventStorageEngine(Ledger ledger, EventCodec codec) {
    this.ledger = ledger;
    this.codec = codec;
    this.snapshots = null;
    this.snapshotCodec = null;
  }

  public LedgerEventStorageEngine(
      Ledger ledger, EventCodec codec, Snapshots snapshots, SnapshotCodec snapshotCodec) {
    this.ledger = ledger;
    this.codec = codec;
    this.snapshots = snapshots;
    this.snapshotCodec = snapshotCodec;
  }

  /**
   * @throws ConcurrencyException somebody else wrote to the stream first
   * @throws AggregateStreamCreationException the stream exists already
   * @throws AlreadyRecorded the same request was recorded before
   * @throws KeyReused another request was recorded under the same key
   * @throws LedgerException there was no answer; see there
   */
  @Override
  public void appendEvents(List<? extends EventMessage<?>> events) {
    if (events.isEmpty()) {
      return;
    }
    var call = Call.current();
    var append = append(events, call);
    switch (ledger.append(append)) {
      case Appended.Written(List<Recorded> written) -> {
        if (call != null) {
          call.recorded(written);
        }
      }
      case Appended.Repeated(List<Recorded> earlier) -> throw new AlreadyRecorded(earlier);
      case Appended.KeyReused(String key) -> throw new KeyTaken(key);
      case Appended.VersionConflict(String stream, long expected, long actual) ->
          throw conflict(new StreamMoved(stream, expected, actual));
    }
  }

  private static RuntimeException conflict(StreamMoved cause) {
    return cause.expected() == 0
        ? new AggregateStreamCreationException(cause.getMessage(), cause)
        : new ConcurrencyException(cause.getMessage(), cause);
  }

  private Append append(List<? extends EventMessage<?>> events, @Nullable Call call) {
    var streams = new LinkedHashMap<String, List<EventMessage<?>>>();
    for (var event : events) {
      streams
          .computeIfAbsent(domain(event).getAggregateIdentifier(), _ -> new ArrayList<>())
          .add(event);
    }
    if (streams.size() > 2) {
      throw new IllegalStateException(
          "one unit of work writes to one aggregate or two, not to "
              + String.join(", ", streams.keySet()));
    }
    var origin = Origin.of(events.getFirst(), call);
    var first = streams.firstEntry();
    var with = streams.size() == 1 ? null : append(streams.lastEntry(), origin.actor(), null, null);
    return append(first, origin.actor(), origin.key(), with);
  }

  private Append append(
      Map.Entry<String, List<EventMessage<?>>> stream,
      String actor,
      @Nullable IdempotencyKey key,
      @Nullable Append with) {
    return new Append(
        stream.getKey(),
        domain(stream.getValue().getFirst()).getSequenceNumber(),
        stream.getValue().stream().map(this::draft).toList(),
        actor,
        key,
        with);
  }

  /** What JSON cannot hold, or is too long for one event, is a fault of what was asked for. */
  private Draft draft(EventMessage<?> event) {
    try {
      return codec.encode(Origin.id(event), event.getPayload(), event.getMetaData());
    } catch (IllegalArgumentException refused) {
      throw new Unstorable(refused);
    }
  }

  private static DomainEventMessage<?> domain(EventMessage<?> event) {
    if (event instanceof DomainEventMessage<?> domain) {
      return domain;
    }
    throw new IllegalArgumentException(
        "an event of no aggregate has no stream: " + event.getPayloadType().getName());
  }

  @Override
  public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
    return DomainEventStream.of(
        ledger.read(aggregateIdentifier, firstSequenceNumber).stream()
            .map(event -> Messages.domain(event, codec))
            .toList());
  }

  @Override
  public Stream<? extends TrackedEventMessage<?>> readEvents(
      @Nullable TrackingToken trackingToken, boolean mayBlock) {
    long after = Messages.position(trackingToken);
    if (mayBlock) {
      waitFor(after + 1);
    }
    return Stream.iterate(
            ledger.read(after, PAGE),
            page -> !page.isEmpty(),
            page -> ledger.read(page.getLast().position(), PAGE))
        .flatMap(List::stream)
        .map(event -> Messages.tracked(event, codec));
  }

  private void waitFor(long position) {
    try {
      ledger.await(position, LONGEST_BLOCK);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
    long version = ledger.version(aggregateIdentifier);
    return version == 0 ? Optional.empty() : Optional.of(version - 1);
  }

  @Override
  public TrackingToken createTailToken() {
    return new GlobalSequenceTrackingToken(0);
  }

  @Override
  public TrackingToken createHeadToken() {
    return new GlobalSequenceTrackingToken(ledger.head().position());
  }

  /** Before the first event recorded at the instant or later. */
  @Override
  public TrackingToken createTokenAt(Instant instant) {
    return new GlobalSequenceTrackingToken(ledger.positionAt(instant.minusNanos(1_000)));
  }

  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {
    if (snapshots == null || snapshotCodec == null) {
      throw new IllegalStateException("this engine was given no snapshots");
    }
    snapshots.keep(
        snapshotCodec.encode(
            snapshot.getAggregateIdentifier(),
            snapshot.getSequenceNumber(),
            snapshot.getPayload()));
  }

  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
    if (snapshots == null || snapshotCodec == null) {
      return Optional.empty();
    }
    var codec = snapshotCodec;
    return snapshots
        .find(aggregateIdentifier)
        .flatMap(
            kept ->
                Optional.ofNullable(codec.decode(kept))
                    .map(
                        state ->
                            new GenericDomainEventMessage<>(
                                kept.name(), aggregateIdentifier, kept.sequence(), state)));
  }
}
