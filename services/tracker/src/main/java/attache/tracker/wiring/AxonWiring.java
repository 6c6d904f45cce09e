package attache.tracker.wiring;

import attache.dossier.Command;
import attache.ledger.Ledger;
import attache.ledger.axon.AggregateCache;
import attache.ledger.axon.LedgerEventStorageEngine;
import attache.ledger.axon.RecordingGateway;
import attache.tracker.desk.Desk;
import attache.tracker.desk.MergerDesk;
import attache.tracker.json.Upcasters;
import attache.tracker.library.Library;
import attache.tracker.library.QuotedDesk;
import attache.tracker.library.QuotedMergerDesk;
import attache.tracker.library.Quotes;
import attache.tracker.log.EventReader;
import attache.tracker.log.Streams;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AbstractAggregateFactory;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
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
  EventReader eventReader(Upcasters upcasters) {
    return new EventReader(upcasters);
  }

  @Bean
  Commands commands(Ledger ledger, EventReader reader, Upcasters upcasters) {
    var cache = new AggregateCache(CACHED_RECORDS);
    EventStore store =
        EmbeddedEventStore.builder()
            .storageEngine(new LedgerEventStorageEngine(ledger, new LogCodec(upcasters)))
            .build();
    var bus = SimpleCommandBus.builder().build();
    var records = repository(RecordAggregate.class, RecordAggregate::new, store, cache);
    records(bus, records, cache);
    mergers(bus, new TwoRecords(records, ledger, reader));
    sources(bus, repository(SourceAggregate.class, SourceAggregate::new, store, cache));
    return new Commands(new RecordingGateway(bus, ledger, cache));
  }

  @Bean
  Library library(Commands commands, Ledger ledger, EventReader reader) {
    return new AxonLibrary(commands, ledger, reader);
  }

  @Bean
  Desk desk(Commands commands, Ledger ledger, EventReader reader, Quotes quotes) {
    return new QuotedDesk(new AxonDesk(commands, ledger, reader), quotes);
  }

  @Bean
  MergerDesk mergerDesk(Commands commands, Ledger ledger, EventReader reader, Quotes quotes) {
    return new QuotedMergerDesk(new AxonDesk(commands, ledger, reader), quotes);
  }

  /**
   * Blank aggregates are made by us, not by reflection, so each knows its stream from the start.
   */
  private static <T> Repository<T> repository(
      Class<T> aggregate, Function<String, T> blank, EventStore store, AggregateCache cache) {
    AggregateFactory<T> factory =
        new AbstractAggregateFactory<>(aggregate) {
          @Override
          @SuppressWarnings("rawtypes")
          protected T doCreateAggregate(String id, DomainEventMessage firstEvent) {
            return blank.apply(id);
          }
        };
    return EventSourcingRepository.builder(aggregate)
        .aggregateFactory(factory)
        .eventStore(store)
        .cache(cache)
        .build();
  }

  private static void records(
      CommandBus bus, Repository<RecordAggregate> records, AggregateCache cache) {
    bus.subscribe(
        RecordAggregate.HandedIn.class.getName(),
        message -> {
          var handed = (RecordAggregate.HandedIn) message.getPayload();
          String id = handed.command().record().value();
          Callable<RecordAggregate> blank = () -> new RecordAggregate(id);
          var record =
              handed.command() instanceof Command.Register && cache.mayBegin(id)
                  ? records.newInstance(blank)
                  : records.loadOrCreate(id, blank);
          record.execute(aggregate -> aggregate.handle(handed));
          return null;
        });
  }

  private static void mergers(CommandBus bus, TwoRecords two) {
    bus.subscribe(
        TwoRecords.HandedIn.class.getName(),
        message -> {
          two.handle((TwoRecords.HandedIn) message.getPayload());
          return null;
        });
  }

  private static void sources(CommandBus bus, Repository<SourceAggregate> sources) {
    for (var kind : List.of(SourceAggregate.Registered.class, SourceAggregate.Amended.class)) {
      bus.subscribe(
          kind.getName(),
          message -> {
            var handed = (SourceAggregate.HandedIn) message.getPayload();
            String stream = Streams.of(handed.id());
            sources
                .loadOrCreate(stream, () -> new SourceAggregate(stream))
                .execute(source -> source.handle(handed));
            return null;
          });
    }
  }
}
