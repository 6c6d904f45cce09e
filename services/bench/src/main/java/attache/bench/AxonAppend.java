package attache.bench;

import attache.testbed.SampleDeals;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Axon's own engine alone: version check by its unique key, no chain; one event an append. */
final class AxonAppend implements Side {
  private final AxonLog log;
  private final AtomicLong deals = new AtomicLong();

  AxonAppend(AxonLog log) {
    this.log = log;
  }

  @Override
  public String name() {
    return "append, Axon's own JDBC engine";
  }

  @Override
  public Duration warmUp(Duration time) {
    return time.multipliedBy(3);
  }

  @Override
  public double perSecond(int clients, Duration time) throws InterruptedException {
    return Writers.perSecond(
        Thread.ofPlatform().factory(), clients, time, client -> new Deal()::append);
  }

  private final class Deal {
    private long deal = deals.incrementAndGet();
    private int version;

    void append() {
      if (version == SampleDeals.DEVELOPMENTS) {
        deal = deals.incrementAndGet();
        version = 0;
      }
      var payload = new AxonDeal.Said(Samples.development(deal, version + 1));
      log.engine()
          .appendEvents(
              new GenericDomainEventMessage<>(
                  "Deal", "append-" + SampleDeals.id(deal), version, payload));
      version++;
    }
  }
}
