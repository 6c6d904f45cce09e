package attache.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

  @Test
  void every_test_has_a_database_of_its_own() throws SQLException {
    try (var one = TestDatabase.fresh();
        var other = TestDatabase.fresh()) {
      run(one, "create table only_here (id int)");
      assertThat(ask(one, "select to_regclass('only_here') is null")).isEqualTo("f");
      assertThat(ask(other, "select to_regclass('only_here') is null")).isEqualTo("t");
    }
  }

  @Test
  void a_fresh_database_is_migrated_and_an_empty_one_is_not() throws SQLException {
    try (var fresh = TestDatabase.fresh();
        var empty = TestDatabase.empty()) {
      var migrated = "select to_regclass('flyway_schema_history') is not null";
      assertThat(ask(fresh, migrated)).isEqualTo("t");
      assertThat(ask(empty, migrated)).isEqualTo("f");
    }
  }

  @Test
  void commits_are_durable() throws SQLException {
    try (var database = TestDatabase.empty()) {
      assertThat(ask(database, "show fsync")).isEqualTo("on");
      assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
    }
  }

  @Test
  void databases_are_made_by_many_threads_at_once() {
    IntStream.range(0, 8).parallel().forEach(i -> TestDatabase.fresh().close());
  }

  @Test
  void url_username_and_password_open_the_same_database() throws SQLException {
    try (var database = TestDatabase.empty();
        var connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password())) {
      assertThat(connection.getCatalog()).isEqualTo(ask(database, "select current_database()"));
    }
  }

  @Test
  void closing_drops_the_database_even_while_a_connection_is_open() throws SQLException {
    var database = TestDatabase.empty();
    var connection = database.dataSource().getConnection();
    database.close();
    assertThatThrownBy(() -> database.dataSource().getConnection())
        .hasMessageContaining("does not exist");
    connection.close();
  }

  @Test
  void parameters_of_a_given_url_are_kept() {
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
