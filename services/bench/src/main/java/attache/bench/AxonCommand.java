package attache.bench;

import attache.testbed.SampleDeals;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

/** Axon's own gateway, cache and engine, with nothing of ours. */
final class AxonCommand implements Side {
  private final CommandGateway gateway;
  private final AtomicLong deals = new AtomicLong();

  AxonCommand(AxonLog log) {
    var store = EmbeddedEventStore.builder().storageEngine(log.engine()).build();
    var repository =
        EventSourcingRepository.builder(AxonDeal.class)
            .eventStore(store)
            .cache(new WeakReferenceCache())
            .build();
    var bus = SimpleCommandBus.builder().build();
    AggregateAnnotationCommandHandler.<AxonDeal>builder()
        .aggregateType(AxonDeal.class)
        .repository(repository)
        .build()
        .subscribe(bus);
    gateway = DefaultCommandGateway.builder().commandBus(bus).build();
  }

  @Override
  public String name() {
    return "command, Axon's own gateway and JDBC engine";
  }

  @Override
  public Duration warmUp(Duration time) {
    return time.multipliedBy(3);
  }

  @Override
  public double perSecond(int clients, Duration time) throws InterruptedException {
    return Writers.perSecond(
        Thread.ofPlatform().factory(), clients, time, client -> new Deal()::next);
  }

  private final class Deal {
    private long deal;
    private int version = Samples.EVENTS;

    void next() {
      if (version == Samples.EVENTS) {
        deal = deals.incrementAndGet();
        gateway.sendAndWait(
            new AxonDeal.Register(SampleDeals.id(deal), Samples.registration(deal)));
        version = 1;
      } else {
        gateway.sendAndWait(
            new AxonDeal.Say(SampleDeals.id(deal), Samples.development(deal, version)));
        version++;
      }
    }
  }
}
