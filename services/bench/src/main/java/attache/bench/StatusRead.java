package attache.bench;

import attache.testbed.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;

/** A record's page with its status as of today, by HTTP, against one row by its primary key. */
final class StatusRead implements Row {
  private static final int CLIENTS = 8;
  private static final long EVENTS = 20_000;

  @Override
  public String name() {
    return "status";
  }

  @Override
  public void measure(Stage stage, Options options, Table table) throws Exception {
    try (var database = stage.database()) {
      long deals = FilledLog.fill(database, EVENTS) / Samples.EVENTS;
      FilledLog.pretendFollowed(database);
      try (var service = new RunningService(options.jar(), database)) {
        Rebuild.rebuild(service);
        var row =
            Ratio.atLeast(
                "status read through HTTP, %d clients".formatted(CLIENTS),
                "pgbench by primary key",
                "reads/s",
                0.25);
        new Contest(CLIENTS, options, new ByPrimaryKey(database, deals))
            .against(new OverHttp(service, deals), row)
            .run();
        table.add(row);
      }
    }
  }

  private record OverHttp(RunningService service, long deals) implements Side {
    @Override
    public double perSecond(int clients, Duration time) throws IOException {
      return HttpLoad.perSecond(
          service.address(),
          clients,
          time,
          200,
          client -> {
            var random = new Random(client);
            return () -> Requests.get("/api/v1/records/" + FilledLog.id(random.nextLong(deals)));
          });
    }

    @Override
    public String name() {
      return "status read";
    }

    @Override
    public Duration warmUp(Duration time) {
      return time.multipliedBy(15);
    }
  }

  private static final class ByPrimaryKey implements Side {
    private final Pgbench pgbench;

    ByPrimaryKey(TestDatabase database, long deals) throws SQLException, IOException {
      try (var connection = database.dataSource().getConnection();
          var statement = connection.createStatement()) {
        statement.execute(
            """
            create table bench_page (id text primary key, page json not null);
            insert into bench_page
            select row_number() over (order by stream), data
            from ledger.event
            where sequence = 0;
            analyze bench_page;
            """);
      }
      pgbench =
          new Pgbench(
              database,
              """
              \\set deal random(1, %d)
              select page from bench_page where id = :deal::text;
              """
                  .formatted(deals));
    }

    @Override
    public String name() {
      return "pgbench by primary key";
    }

    @Override
    public double perSecond(int clients, Duration time) throws IOException, InterruptedException {
      return pgbench.perSecond(clients, time);
    }
  }
}
