package attache.tracker.views;

import static org.assertj.core.api.Assertions.assertThat;

import attache.testbed.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** PostgreSQL knows how many rows there are long before it would look by itself. */
class StatisticsTest {
  private final Reached reached = new Reached(() -> 0);

  @Test
  void theRowsAreCountedWheneverTheLogHasDoubled() throws SQLException {
    try (TestDatabase database = TestDatabase.fresh()) {
      Statistics statistics = new Statistics(database.dataSource(), reached);
      renew(statistics, 0);
      assertThat(believed(database)).isZero();

      link(database, 1, 10);
      renew(statistics, 60);
      assertThat(believed(database)).isEqualTo(10);

      link(database, 11, 20);
      renew(statistics, 120);
      assertThat(believed(database)).isEqualTo(10);

      renew(statistics, 180);
      assertThat(believed(database)).isEqualTo(20);
    }
  }

  private void renew(Statistics statistics, long position) throws SQLException {
    reached.to(new Place((short) 0, 0, 1, position, 0));
    statistics.renew();
  }

  private static void link(TestDatabase database, int first, int last) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement =
            connection.prepareStatement(
                """
                insert into views.link (slot, born, known_from, known_to, id, rel, target)
                select 0, n, n, n + 1, 'follows-x', 'FOLLOWS', 'x'
                from generate_series(?, ?) as n
                """)) {
      statement.setInt(1, first);
      statement.setInt(2, last);
      statement.executeUpdate();
    }
  }

  private static long believed(TestDatabase database) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select reltuples::bigint from pg_class where oid = 'views.link_0'::regclass")) {
      row.next();
      return row.getLong(1);
    }
  }
}
