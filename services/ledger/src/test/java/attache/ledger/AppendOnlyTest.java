package attache.ledger;

import static attache.ledger.Drafts.append;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.testbed.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is recorded stays, whoever asks. */
final class AppendOnlyTest {

  private static final Map<String, String> COLUMNS =
      Map.of(
          "event", "actor",
          "idempotency", "key",
          "tile", "level",
          "checkpoint", "note",
          "first_key", "verifier_key");

  /** Every way to change what a table of the log holds. */
  static Stream<String> changes() {
    return COLUMNS.entrySet().stream()
        .flatMap(
            table ->
                Stream.of(
                    "update ledger.%s set %s = %2$s".formatted(table.getKey(), table.getValue()),
                    "delete from ledger." + table.getKey(),
                    "truncate ledger." + table.getKey()))
        .sorted();
  }

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
  @MethodSource("changes")
  void theOwnerIsRefusedByATrigger(String change) throws SQLException {
    try (var connection = database.dataSource().getConnection()) {
      assertThatThrownBy(() -> run(connection, change)).hasMessageContaining("append-only");
    }
  }

  @ParameterizedTest
  @MethodSource("changes")
  void aSessionThatPlaysReplicaIsRefusedToo(String change) throws SQLException {
    try (var connection = database.dataSource().getConnection()) {
      run(connection, "set session_replication_role = replica");
      assertThatThrownBy(() -> run(connection, change)).hasMessageContaining("append-only");
    }
  }

  /** Not by the trigger: it would not even come to that. */
  @ParameterizedTest
  @MethodSource("changes")
  void theServiceHasNoRightTo(String change) throws SQLException {
    try (var connection = database.dataSource().getConnection()) {
      run(connection, PostgresLedger.TAKE_ROLE);
      assertThatThrownBy(() -> run(connection, change))
          .hasMessageContaining("permission denied for table");
    }
  }

  @Test
  void theServiceOwnsNoTable() throws SQLException {
    try (var connection = database.dataSource().getConnection()) {
      run(connection, PostgresLedger.TAKE_ROLE);
      assertThatThrownBy(() -> run(connection, "drop table ledger.event"))
          .hasMessageContaining("must be owner");
    }
  }

  @Test
  void theServicesRoleIsEnoughToAppendAndRead() {
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

  /** An administrator may make the role after the schema, and grant it before its rights. */
  @Test
  void aRoleWithoutRightsIsNotTaken() throws SQLException {
    try (var connection = database.dataSource().getConnection()) {
      run(connection, "revoke all on schema ledger from attache_service");
    }

    try (var ledger = PostgresLedger.open(new ServiceRole(database.dataSource()))) {
      assertThat(ledger.read("a", 0)).hasSize(2);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
