package attache.bench;

import attache.proof.json.CanonicalJson;
import attache.testbed.SampleDeals;
import attache.testbed.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The limit of writing: pgbench inserts the log's row into a table with the log's columns and
 * indexes, one row a commit, with nothing to decide and nothing to chain.
 */
final class OneRowACommit implements Side {
  private final TestDatabase database;
  private final Pgbench pgbench;

  OneRowACommit(TestDatabase database) throws SQLException, IOException {
    this.database = database;
    run(
        """
        create schema bench;
        create sequence bench.position;
        create table bench.event (like ledger.event including all);
        """);
    this.pgbench =
        new Pgbench(
            database,
            """
            \\set n :n + 1
            \\set deal :n / 10
            \\set sequence :n %% 10
            insert into bench.event
              (position, recorded_at, sequence, version, id, stream, name, actor, data, meta, hash)
            values (nextval('bench.position'), clock_timestamp(), :sequence, 1, gen_random_uuid(),
              'deal-sample-' || :run || '-' || :client_id || '-' || :deal, 'OfferMade', 'bench',
              '%s', '%s', '\\x%s');
            """
                .formatted(
                    CanonicalJson.object(SampleDeals.development(1, 1)).replace("'", "''"),
                    "{\"documents\":[\"report-17\"],\"via\":\"api\"}",
                    "5a".repeat(32)));
  }

  @Override
  public String name() {
    return "pgbench";
  }

  @Override
  public double perSecond(int clients, Duration time) throws IOException, InterruptedException {
    return pgbench.perSecond(clients, time);
  }

  /** How long one commit takes, in milliseconds. */
  double[] latencies(Duration time) throws IOException, InterruptedException {
    return pgbench.latencies(1, time);
  }

  private void run(String sql) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
