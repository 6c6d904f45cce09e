package attache.bench;

import attache.testbed.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** The PostgreSQL that everything is measured on: one server, durable commits. */
final class Stage {

  private static final List<String> DURABLE =
      List.of("fsync", "synchronous_commit", "full_page_writes");

  private final String version;

  private Stage(String version) {
    this.version = version;
  }

  /** Starts the embedded server, and refuses to measure on one that may lose a commit. */
  static Stage open() throws SQLException {
    System.setProperty("attache.test.database", "embedded");
    try (var database = TestDatabase.empty();
        var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      for (var setting : DURABLE) {
        try (var row = statement.executeQuery("show " + setting)) {
          row.next();
          if (!row.getString(1).equals("on")) {
            throw new IllegalStateException(
                setting + " is " + row.getString(1) + ", so these figures would mean nothing");
          }
        }
      }
      return new Stage("PostgreSQL " + connection.getMetaData().getDatabaseProductVersion());
    }
  }

  String postgres() {
    return version;
  }

  /** A new database with the service's schema. */
  TestDatabase database() {
    return TestDatabase.fresh();
  }
}
