package attache.ledger;

import static attache.ledger.Drafts.append;
import static org.assertj.core.api.Assertions.assertThat;

import attache.testbed.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The contract, kept by PostgreSQL. */
final class PostgresLedgerTest extends EveryLedgerMust {

  private final TestDatabase database = TestDatabase.fresh();
  private final Ledger ledger = PostgresLedger.open(database.dataSource());

  @Override
  Ledger ledger() {
    return ledger;
  }

  @Test
  void readWhatTheDatabaseHoldsAndNotWhatThisInstanceRemembersOfIt() throws SQLException {
    ledger.append(append("a", 0, 1));
    tamper();

    assertThat(ledger.read(0, 1)).extracting(Recorded::actor).containsExactly("somebody else");
    assertThat(ledger.read("a", 0)).extracting(Recorded::actor).containsExactly("somebody else");
  }

  @Test
  void leaveWhoeverMayNotTakeTheRoleAsTheyAre() throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create role stranger; set role stranger");
      statement.execute(PostgresLedger.TAKE_ROLE);
      try (var row = statement.executeQuery("select current_user")) {
        row.next();
        assertThat(row.getString(1)).isEqualTo("stranger");
      }
      statement.execute("reset role; drop role stranger");
    }
  }

  private void tamper() throws SQLException {
    try (var superuser = database.dataSource().getConnection();
        var statement = superuser.createStatement()) {
      statement.execute("alter table ledger.event disable trigger event_append_only");
      statement.execute("update ledger.event set actor = 'somebody else'");
    }
  }

  @AfterEach
  void close() {
    ledger.close();
    database.close();
  }
}
