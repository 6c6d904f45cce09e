package attache.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The database's clock, which can be set. PostgreSQL takes its time functions from the first schema
 * of the search path that has them; here that is a schema whose functions add to the true time.
 */
final class Clock {

  private final Connection database;

  private Clock(Connection database) {
    this.database = database;
  }

  /** For all connections made from now on. */
  static Clock of(Connection database) throws SQLException {
    var clock = new Clock(database);
    clock.run(
        """
        create schema skewed;
        create table skewed.jump (ahead interval not null);
        insert into skewed.jump values ('0');
        create function skewed.clock_timestamp() returns timestamptz language sql volatile
          as 'select pg_catalog.clock_timestamp() + (select ahead from skewed.jump)';
        create function skewed.statement_timestamp() returns timestamptz language sql stable
          as 'select pg_catalog.statement_timestamp() + (select ahead from skewed.jump)';
        create function skewed.now() returns timestamptz language sql stable
          as 'select pg_catalog.now() + (select ahead from skewed.jump)';
        grant usage on schema skewed to public;
        grant select on skewed.jump to public;
        alter database postgres set search_path = public, skewed, pg_catalog;
        """);
    return clock;
  }

  /** How far it is ahead of the true time, which may be less than nothing. */
  void set(Duration ahead) throws SQLException {
    run("update skewed.jump set ahead = '%d seconds'".formatted(ahead.toSeconds()));
  }

  private void run(String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
