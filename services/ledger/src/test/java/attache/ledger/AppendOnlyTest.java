package attache.ledger;

import static attache.ledger.Drafts.append;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.testbed.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is recorded stays, whoever asks. */
final class AppendOnlyTest {

  private static final String UPDATE = "update ledger.event set actor = 'somebody else'";
  private static final String DELETE = "delete from ledger.event where position = 1";
  private static final String TRUNCATE = "truncate ledger.event";
  private static final String FORGET_KEY = "delete from ledger.idempotency";

  private final TestDatabase database = TestDatabase.fresh();

  @BeforeEach
  void record() {
    try (var ledger = PostgresLedger.open(database.dataSource())) {
      ledger.append(append("a", 0, 2));
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {UPDATE, DELETE, TRUNCATE, FORGET_KEY})
  void the_owner_is_refused_by_a_trigger(String change) throws SQLException {
    try (var connection = database.dataSource().getConnection()) {
      assertThatThrownBy(() -> run(connection, change)).hasMessageContaining("append-only");
    }
  }

  @Test
  void a_session_that_plays_replica_is_refused_too() throws SQLException {
    try (var connection = database.dataSource().getConnection()) {
      run(connection, "set session_replication_role = replica");
      assertThatThrownBy(() -> run(connection, UPDATE)).hasMessageContaining("append-only");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {UPDATE, DELETE, TRUNCATE, FORGET_KEY, "drop table ledger.event"})
  void the_service_has_no_right_to(String change) throws SQLException {
    try (var connection = database.dataSource().getConnection()) {
      run(connection, PostgresLedger.TAKE_ROLE);
      assertThatThrownBy(() -> run(connection, change))
          .isInstanceOfSatisfying(
              SQLException.class, refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
    }
  }

  @Test
  void the_services_role_is_enough_to_append_and_read() {
    var service = new ServiceRole(database.dataSource());

    try (var ledger = PostgresLedger.open(service)) {
      assertThat(ledger.append(append("a", 2, 1, Drafts.key("k", 1))))
          .isInstanceOf(Appended.Written.class);
      assertThat(ledger.read("a", 0)).hasSize(3);
      assertThatCode(() -> ledger.positionAt(ledger.head().recordedAt()))
          .doesNotThrowAnyException();
    }
    new Snapshots(service).keep(new Snapshot("a", 2, "State", 1, "{}"));
    assertThat(new Snapshots(service).find("a")).isPresent();
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
