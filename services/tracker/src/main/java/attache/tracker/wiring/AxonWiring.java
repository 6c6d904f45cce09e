package attache.tracker.wiring;

import attache.ledger.Ledger;
import attache.ledger.axon.AggregateCache;
import attache.ledger.axon.LedgerEventStorageEngine;
import attache.ledger.axon.RecordingGateway;
import attache.tracker.desk.Desk;
import attache.tracker.json.Upcasters;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Axon, put together by hand: a command bus, a repository with a cache and the log. Nothing is
 * switched on that is not named here; docs/decisions says why Axon's starter is not used.
 */
@Configuration(proxyBeanMethods = false)
class AxonWiring {
  private static final int CACHED_RECORDS = 2_000;

  @Bean
  Upcasters upcasters() {
    return new Upcasters();
  }

  @Bean
  Desk desk(Ledger ledger, Upcasters upcasters) {
    var cache = new AggregateCache(CACHED_RECORDS);
    var engine = new LedgerEventStorageEngine(ledger, new LogCodec(upcasters));
    var store = EmbeddedEventStore.builder().storageEngine(engine).build();
    Repository<RecordAggregate> records =
        EventSourcingRepository.builder(RecordAggregate.class)
            .eventStore(store)
            .cache(cache)
            .build();
    var bus = SimpleCommandBus.builder().build();
    bus.subscribe(
        Handed.class.getName(),
        message -> {
          Handed handed = (Handed) message.getPayload();
          String id = handed.command().record().value();
          records
              .loadOrCreate(id, () -> new RecordAggregate(id))
              .execute(record -> record.handle(handed));
          return null;
        });
    return new AxonDesk(new RecordingGateway(bus, ledger, cache), ledger);
  }
}
