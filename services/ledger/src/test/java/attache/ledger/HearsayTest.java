package attache.ledger;

import static attache.ledger.Drafts.append;
import static org.assertj.core.api.Assertions.assertThat;

import attache.testbed.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever may connect to the database may notify: what is said is believed once it is seen. */
final class HearsayTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @Test
  void whatStrangersSayNeitherDeafensNorFoolsAnybody() throws Exception {
    try (var database = TestDatabase.fresh();
        var writer = PostgresLedger.open(database.dataSource());
        var hearer = PostgresLedger.open(database.dataSource())) {
      writer.append(append("s", 0, 1));
      assertThat(hearer.await(1, LONG)).isTrue();

      for (var said : List.of("x", "", Long.toString(Long.MAX_VALUE))) {
        notify(database, said);
      }
      writer.append(append("s", 1, 1));

      assertThat(hearer.await(2, LONG)).isTrue();
      assertThat(hearer.reaches(3)).isFalse();
    }
  }

  private static void notify(TestDatabase database, String said) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.prepareStatement("select pg_notify('attache_ledger', ?)")) {
      statement.setString(1, said);
      statement.execute();
    }
  }
}
