package attache.tracker.pages;

import attache.testbed.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;

/** A database that lets nobody in any more, and those who are in no longer; or lets them again. */
final class Outage {
  private Outage() {}

  static void of(Connection keeper, TestDatabase lost, boolean away) throws SQLException {
    String database = lost.jdbcUrl().replaceFirst("^.*/([^/?]+).*$", "$1");
    try (var statement = keeper.createStatement()) {
      statement.execute("alter database \"%s\" allow_connections %s".formatted(database, !away));
      if (away) {
        statement.execute(
            """
            select pg_terminate_backend(pid)
            from pg_stat_activity
            where datname = '%s'
            """
                .formatted(database));
      }
    }
  }
}
