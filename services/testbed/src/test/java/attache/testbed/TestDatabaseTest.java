package attache.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

  @Test
  void everyTestHasADatabaseOfItsOwn() throws SQLException {
    try (var one = TestDatabase.fresh();
        var other = TestDatabase.fresh()) {
      run(one, "create table only_here (id int)");
      assertThat(ask(one, "select to_regclass('only_here') is null")).isEqualTo("f");
      assertThat(ask(other, "select to_regclass('only_here') is null")).isEqualTo("t");
    }
  }

  @Test
  void aFreshDatabaseIsMigratedAndAnEmptyOneIsNot() throws SQLException {
    try (var fresh = TestDatabase.fresh();
        var empty = TestDatabase.empty()) {
      var migrated = "select to_regclass('flyway_schema_history') is not null";
      assertThat(ask(fresh, migrated)).isEqualTo("t");
      assertThat(ask(empty, migrated)).isEqualTo("f");
    }
  }

  @Test
  void commitsAreDurable() throws SQLException {
    try (var database = TestDatabase.empty()) {
      assertThat(ask(database, "show fsync")).isEqualTo("on");
      assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
    }
  }

  @Test
  void databasesAreMadeByManyThreadsAtOnce() {
    IntStream.range(0, 8).parallel().forEach(i -> TestDatabase.fresh().close());
  }

  @Test
  void urlUsernameAndPasswordOpenTheSameDatabase() throws SQLException {
    try (var database = TestDatabase.empty();
        var connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password())) {
      assertThat(connection.getCatalog()).isEqualTo(ask(database, "select current_database()"));
    }
  }

  @Test
  void closingDropsTheDatabaseEvenWhileAConnectionIsOpen() throws SQLException {
    var database = TestDatabase.empty();
    var connection = database.dataSource().getConnection();
    database.close();
    assertThatThrownBy(() -> database.dataSource().getConnection())
        .hasMessageContaining("does not exist");
    connection.close();
  }

  @Test
  void parametersOfAGivenUrlAreKept() {
    var server = new TestServer("jdbc:postgresql://db:5432/postgres?ssl=true", "u", "p", false);
    assertThat(server.jdbcUrl("other")).isEqualTo("jdbc:postgresql://db:5432/other?ssl=true");
  }

  private static void run(TestDatabase database, String sql) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(TestDatabase database, String sql) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
