package attache.ledger;

import attache.testbed.TestDatabase;
import org.junit.jupiter.api.AfterEach;

/** The contract, kept by PostgreSQL. */
final class PostgresLedgerTest extends EveryLedgerMust {

  private final TestDatabase database = TestDatabase.fresh();
  private final Ledger ledger = PostgresLedger.open(database.dataSource());

  @Override
  Ledger ledger() {
    return ledger;
  }

  @AfterEach
  void close() {
    ledger.close();
    database.close();
  }
}
