package attache.bench;

import attache.testbed.TestDatabase;
import com.zaxxer.hikari.HikariDataSource;

/** Connections as a service would keep them. */
final class Pools {
  private Pools() {}

  static HikariDataSource of(TestDatabase database, int size) {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(database.jdbcUrl());
    pool.setUsername(database.username());
    pool.setPassword(database.password());
    pool.setMaximumPoolSize(size);
    return pool;
  }
}
