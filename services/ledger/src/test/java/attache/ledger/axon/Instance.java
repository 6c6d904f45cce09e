package attache.ledger.axon;

import attache.ledger.IdempotencyKey;
import attache.ledger.Ledger;
import attache.ledger.PostgresLedger;
import attache.ledger.Snapshots;
import attache.testbed.TestDatabase;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.Repository;

/** One running instance: Axon's command bus, repository, cache and snapshots on a log. */
final class Instance implements AutoCloseable {

  static final int EVENTS_TO_SNAPSHOT = 10;

  final Ledger ledger;
  final Snapshots snapshots;
  final LedgerEventStorageEngine engine;
  final AggregateCache cache = new AggregateCache(100);
  final Repository<Notebook> notebooks;
  final RecordingGateway gateway;

  Instance(TestDatabase database) {
    ledger = PostgresLedger.open(database.dataSource());
    snapshots = new Snapshots(database.dataSource());
    var codec = new NotebookCodec();
    engine = new LedgerEventStorageEngine(ledger, codec, snapshots, codec);
    var store = EmbeddedEventStore.builder().storageEngine(engine).build();
    var snapshotter =
        AggregateSnapshotter.builder()
            .eventStore(store)
            .aggregateFactories(new GenericAggregateFactory<>(Notebook.class))
            .build();
    notebooks =
        EventSourcingRepository.builder(Notebook.class)
            .eventStore(store)
            .cache(cache)
            .snapshotTriggerDefinition(
                new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_TO_SNAPSHOT))
            .build();
    var bus = SimpleCommandBus.builder().build();
    AggregateAnnotationCommandHandler.<Notebook>builder()
        .aggregateType(Notebook.class)
        .repository(notebooks)
        .build()
        .subscribe(bus);
    gateway = new RecordingGateway(bus, ledger, cache);
  }

  Receipt send(Object command) {
    return gateway.send(command, "tester", null);
  }

  Receipt send(Object command, String key) {
    return gateway.send(
        command, "tester", new IdempotencyKey(key, new byte[] {(byte) command.hashCode()}));
  }

  @Override
  public void close() {
    ledger.close();
  }
}
