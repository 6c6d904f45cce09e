package attache.tracker.views;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** All rows of the live views, taken out to be looked at as known at one moment after another. */
final class ViewRows {

  /** A row that was believed from one position until before another. */
  record Row(long from, long to, int validFrom, int validTo, String content) {
    boolean knownAt(long position) {
      return from <= position && to > position;
    }
  }

  private final Map<String, Map<Long, List<Row>>> tables = new HashMap<>();

  ViewRows(Followed followed) throws SQLException {
    try (Connection connection = followed.pool.getConnection()) {
      read(
          connection,
          "card",
          "concat_ws('|', record, merged_into, awaits_approval, title, title_key, requirement, document)",
          "born");
      read(connection, "anomaly", "weak::text", "born");
      read(
          connection,
          "development",
          "concat_ws('|', id, recorded, retracted, unconfirmed, measure)",
          "position");
      read(connection, "link", "concat_ws('|', id, rel, target, effect)", "id");
      read(
          connection,
          "status",
          """
          concat_ws('|', coalesce(stage, 'none'), grp, ambiguous, array_to_string(candidates, ','),
            confirmed, firm, firm_stage, firm_grp,
            firm_ambiguous, firm_agreements, facets, since, since_earliest, since_qualifier, heard)
          """,
          "valid_from");
    }
  }

  private void read(Connection connection, String table, String content, String order)
      throws SQLException {
    boolean days = table.equals("status");
    Map<Long, List<Row>> rows = new HashMap<>();
    try (var statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                """
                select born, known_from, known_to, %s as valid_from, %s as valid_to, %s as content
                from views.%s
                where slot = 0
                order by born, %s
                """
                    .formatted(
                        days ? counted("valid_from") : "0",
                        days ? counted("valid_to") : "0",
                        content,
                        table,
                        order))) {
      while (found.next()) {
        rows.computeIfAbsent(found.getLong("born"), _ -> new ArrayList<>())
            .add(
                new Row(
                    found.getLong("known_from"),
                    found.getLong("known_to"),
                    found.getInt("valid_from"),
                    found.getInt("valid_to"),
                    found.getString("content")));
      }
    }
    tables.put(table, rows);
  }

  private static String counted(String day) {
    return """
        case %1$s
          when '-infinity' then %2$d
          when 'infinity' then %3$d
          else %1$s - date '2000-01-01'
        end
        """
        .formatted(day, StoredDays.ALWAYS, StoredDays.FOREVER);
  }

  private List<Row> known(String table, long born, long position) {
    return Objects.requireNonNull(tables.get(table)).getOrDefault(born, List.of()).stream()
        .filter(row -> row.knownAt(position))
        .toList();
  }

  /** What the table says of a record, as known at a position. */
  List<String> of(String table, long born, long position) {
    return known(table, born, position).stream().map(Row::content).toList();
  }

  /** The statuses of a record on all days, as known at a position. */
  Statuses statuses(long born, long position) {
    return new Statuses(known("status", born, position));
  }

  /** What the statuses of a record were, as known at one position. */
  record Statuses(List<Row> rows) {

    /** The statuses on a day: one, if all is well. */
    List<String> on(int day) {
      return rows.stream()
          .filter(row -> row.validFrom <= day && row.validTo > day)
          .map(Row::content)
          .toList();
    }

    /** The days on which the status turns. */
    SortedSet<Integer> turns() {
      SortedSet<Integer> turns = new TreeSet<>();
      rows.forEach(row -> turns.add(row.validFrom));
      return turns;
    }
  }
}
