package attache.tracker.embedded;

import java.nio.file.Path;
import java.sql.DriverManager;

/** A service that is about to be killed: says each number only once its commit was acknowledged. */
final class Writer {

  private Writer() {}

  static void main(String[] arguments) throws Exception {
    var postgres = EmbeddedPostgres.start(Path.of(arguments[0]));
    try (var connection =
            DriverManager.getConnection(
                postgres.jdbcUrl(), postgres.username(), postgres.password());
        var statement = connection.createStatement()) {
      statement.execute("create table written (number int primary key)");
      for (var number = 1; ; number++) {
        statement.execute("insert into written values (%d)".formatted(number));
        System.out.println("written " + number);
      }
    }
  }
}
