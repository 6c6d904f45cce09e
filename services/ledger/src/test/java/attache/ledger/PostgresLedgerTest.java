package attache.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.testbed.TestDatabase;
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
  void what_was_just_recorded_is_read_without_the_database() {
    var lost = TestDatabase.fresh();
    try (var here = PostgresLedger.open(lost.dataSource())) {
      here.append(Drafts.append("s", 0, 2));
      lost.close();

      assertThat(here.read(0, 2)).extracting(Recorded::position).containsExactly(1L, 2L);
      assertThat(here.read(1, 1)).extracting(Recorded::position).containsExactly(2L);
      assertThatThrownBy(() -> here.read(0, 3)).isInstanceOf(LedgerUnavailable.class);
    }
  }

  @AfterEach
  void close() {
    ledger.close();
    database.close();
  }
}
