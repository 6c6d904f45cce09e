package attache.bench;

import attache.ledger.Append;
import attache.ledger.Appended;
import attache.ledger.Draft;
import attache.ledger.Ledger;
import attache.ledger.PostgresLedger;
import attache.ledger.WatchedSockets;
import attache.testbed.SampleDeals;
import attache.testbed.TestDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.postgresql.PGProperty;

/** Our log alone: version check, canonical JSON, chain, durable commit; one event an append. */
final class LedgerAppend implements Side, AutoCloseable {
  private static final String META = "{\"documents\":[\"report-17\"],\"via\":\"api\"}";

  private final HikariDataSource connections;
  private final Ledger ledger;
  private final AtomicLong deals = new AtomicLong();

  LedgerAppend(TestDatabase database) {
    connections = Pools.of(database, 8);
    connections.addDataSourceProperty(
        PGProperty.SOCKET_FACTORY.getName(), WatchedSockets.class.getName());
    connections.setConnectionInitSql(PostgresLedger.TAKE_ROLE);
    ledger = PostgresLedger.open(connections);
  }

  @Override
  public String name() {
    return "append";
  }

  @Override
  public Duration warmUp(Duration time) {
    return time.multipliedBy(3);
  }

  @Override
  public double perSecond(int clients, Duration time) throws InterruptedException {
    return Writers.perSecond(Writers.threads(clients), clients, time, client -> new Deal()::append);
  }

  private final class Deal {
    private long deal = deals.incrementAndGet();
    private int version;

    void append() {
      if (version == SampleDeals.DEVELOPMENTS) {
        deal = deals.incrementAndGet();
        version = 0;
      }
      var event = new Draft("OfferMade", 1, Samples.development(deal, version + 1), META);
      var answer =
          ledger.append(
              new Append("append-" + SampleDeals.id(deal), version, List.of(event), "bench", null));
      if (!(answer instanceof Appended.Written)) {
        throw new IllegalStateException("not written: " + answer);
      }
      version++;
    }
  }

  @Override
  public void close() {
    ledger.close();
    connections.close();
  }
}
