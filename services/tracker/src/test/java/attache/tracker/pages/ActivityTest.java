package attache.tracker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import attache.testbed.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Days are days in UTC, wherever the service runs. */
class ActivityTest {
  private static final Moment NOW =
      new Moment(LocalDate.parse("2026-03-02"), Instant.parse("2026-03-02T15:00:00Z"), 3);

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "America/Argentina/Buenos_Aires", "Asia/Tokyo"})
  void aDayBeginsAtMidnightInUtc(String zone) throws SQLException {
    try (var database = TestDatabase.fresh();
        var connection = database.dataSource().getConnection()) {
      var client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      record(client, 1, "2026-02-22T23:59:00Z");
      record(client, 2, "2026-03-01T23:59:00Z");
      record(client, 3, "2026-03-02T00:01:00Z");
      client.sql("select set_config('TimeZone', ?, false)").param(zone).query().singleRow();

      Activity.Recorded recorded = new Activity(client).until(3, NOW);

      assertThat(recorded.days()).hasSize(28);
      assertThat(recorded.days().subList(26, 28))
          .containsExactly(
              new Activity.Day(LocalDate.parse("2026-03-01"), 1),
              new Activity.Day(LocalDate.parse("2026-03-02"), 1));
      assertThat(recorded.weekAgo()).isEqualTo(1);
    }
  }

  private static void record(JdbcClient client, long position, String at) {
    client
        .sql(
            """
            insert into ledger.event (position, recorded_at, sequence, version, id, stream, name,
              actor, data, meta, hash)
            values (:position, :at::timestamptz, :position - 1, 1, gen_random_uuid(), 's', 'Noted',
              'tester', '{}', '{}', sha256('x'))
            """)
        .param("position", position)
        .param("at", at)
        .update();
  }
}
