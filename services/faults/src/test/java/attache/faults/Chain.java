package attache.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Checks the log with nothing but PostgreSQL: no gap, no step back in time, the chain unbroken. */
final class Chain {

  private static final String GAPS_AND_STEPS_BACK =
      """
      select position
      from (
        select position, sequence, recorded_at,
          row_number() over (order by position) as nth,
          row_number() over (partition by stream order by position) - 1 as nth_of_stream,
          lag(recorded_at, 1, '-infinity') over (order by position) as before
        from ledger.event) as event
      where position <> nth
        or sequence <> nth_of_stream
        or recorded_at < before
      order by position
      """;

  private Chain() {}

  static void check(Connection log) throws SQLException {
    assertThat(positions(log, GAPS_AND_STEPS_BACK)).as("gaps and steps back in time").isEmpty();
    assertThat(positions(log, queryOfTheReadme())).as("broken links of the chain").isEmpty();
  }

  private static List<Long> positions(Connection log, String sql) throws SQLException {
    try (var statement = log.createStatement();
        var row = statement.executeQuery(sql)) {
      var positions = new ArrayList<Long>();
      while (row.next()) {
        positions.add(row.getLong(1));
      }
      return positions;
    }
  }

  private static String queryOfTheReadme() {
    try {
      var readme = Files.readString(Path.of("../ledger/README.md"));
      int from = readme.indexOf("```sql\n-- verify") + "```sql\n".length();
      return readme.substring(from, readme.indexOf("```", from));
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
