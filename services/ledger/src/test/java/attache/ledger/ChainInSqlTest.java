package attache.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import attache.testbed.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The README's query finds any tampering with nothing but PostgreSQL. */
final class ChainInSqlTest {

  private final TestDatabase database = TestDatabase.fresh();
  private final Ledger ledger = PostgresLedger.open(database.dataSource());

  @AfterEach
  void close() {
    ledger.close();
    database.close();
  }

  @Test
  void anUntouchedLogHasNoBrokenPosition() throws Exception {
    record();

    assertThat(broken()).isEmpty();
  }

  @Test
  void aChangedPayloadIsFoundByTheQueryAndByTheWalk() throws Exception {
    record();
    tamper("update ledger.event set data = '{\"a\":2}' where position = 3");

    assertThat(broken()).containsExactly(3L);
    assertThat(firstFoundByWalking()).isEqualTo(3);
  }

  @Test
  void aChangedTimeIsFoundByTheQueryAndByTheWalk() throws Exception {
    record();
    tamper(
        "update ledger.event set recorded_at = recorded_at + interval '1 us' where position = 2");

    assertThat(broken()).containsExactly(2L);
    assertThat(firstFoundByWalking()).isEqualTo(2);
  }

  @Test
  void aRemovedEventIsFoundByTheQueryAndByTheWalk() throws Exception {
    record();
    tamper("delete from ledger.event where position = 2");

    assertThat(broken()).containsExactly(3L);
    assertThat(firstFoundByWalking()).isEqualTo(2);
  }

  private void record() {
    for (int i = 1; i <= 5; i++) {
      var odd = "{\"a\":\"%d\"}".formatted(i);
      var draft = new Draft("Thing \"Happened\" \\ é\n\t\u0001", i, odd, "{\"m\":[1.5,null]}");
      ledger.append(new Append("s/\u007f😀" + i, 0, List.of(draft), "Zoë \b\f\r", null));
    }
  }

  private long firstFoundByWalking() {
    return ((ChainCheck.Broken) ChainCheck.of(ledger)).position();
  }

  private void tamper(String change) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("alter table ledger.event disable trigger event_append_only");
      statement.execute(change);
      statement.execute("alter table ledger.event enable always trigger event_append_only");
    }
  }

  private List<Long> broken() throws SQLException, IOException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(queryOfTheReadme())) {
      var positions = new ArrayList<Long>();
      while (row.next()) {
        positions.add(row.getLong(1));
      }
      return positions;
    }
  }

  private static String queryOfTheReadme() throws IOException {
    var readme = Files.readString(Path.of("README.md"));
    int from = readme.indexOf("```sql\n-- verify") + "```sql\n".length();
    return readme.substring(from, readme.indexOf("```", from));
  }
}
