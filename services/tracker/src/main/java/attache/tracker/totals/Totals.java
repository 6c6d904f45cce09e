package attache.tracker.totals;

import attache.tracker.views.At;
import attache.tracker.views.Selection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Counts and quantities, each from one statement. */
@Component
class Totals {
  /** What rests on nothing to rest on; it counts only where asked for. */
  private static final String CONFIRMED =
      "(s.confirmed and c.modality <> 'UNCONFIRMED' and s.stage is distinct from 'UNCONFIRMED')";

  /** Each number of those rows that a filter lets through. */
  private static final String UNITS_OF_RECORDS =
      """
      count(*) filter (where %1$s) as records,
        coalesce(sum(c.units) filter (where %1$s and not part.counted), 0) as units,
        coalesce(sum(c.lines_exact) filter (where %1$s and not part.counted), 0) as exact,
        coalesce(sum(c.lines_inexact) filter (where %1$s and not part.counted), 0) as inexact,
        coalesce(sum(c.lines_open) filter (where %1$s and not part.counted), 0) as unspecified,
        count(*) filter (where %1$s and part.counted) as parts
      """;

  private static final List<String> UNITS =
      List.of("records", "units", "exact", "inexact", "unspecified", "parts");

  /** An agreement that is part of another one, which counts it, is not counted twice. */
  private static final String AGREEMENTS =
      """
      , coalesce(sum(s.agreements) filter (where s.agreements > 0 and %s and not exists (
          select 1
          from views.link l
          join views.card whole
            on whole.slot = :slot
            and whole.record = l.target
            and whole.class = 'AGREEMENT'
            and whole.known_from <= :known
            and whole.known_to > :known
          where l.slot = :slot
            and l.born = c.born
            and l.rel in ('PART_OF', 'UNDER_FRAMEWORK')
            and l.known_from <= :known
            and l.known_to > :known
        )), 0) as agreements
      """;

  private final JdbcClient database;

  Totals(JdbcClient database) {
    this.database = database;
  }

  /** The totals of every combination there is. */
  ArrayNode by(
      List<Dimension> by, Selection selection, At at, boolean unconfirmed, boolean agreements) {
    String conditions = conditions(selection, unconfirmed);
    String from = Selection.FROM + parts(selection, unconfirmed) + Selection.WHERE;
    boolean lines = over(by, Dimension.Over.LINES);
    boolean adding = agreements && !lines;
    String told = UNITS_OF_RECORDS.formatted("true") + (adding ? AGREEMENTS.formatted("true") : "");
    String sql =
        lines
            ? Alike.lines(by, from, conditions)
            : isOfRecords(by)
                ? apart(by, told, from, conditions)
                : Alike.records(
                    by,
                    told,
                    adding
                        ? Stream.concat(UNITS.stream(), Stream.of("agreements")).toList()
                        : UNITS,
                    from,
                    conditions);
    return told(
        by, selection.bind(database.sql(sql), at), (item, row) -> counts(item, row, adding));
  }

  /** How many records there are of every combination; from statuses alone where those tell it. */
  ArrayNode counts(List<Dimension> by, Selection selection, At at, boolean unconfirmed) {
    String conditions = conditions(selection, unconfirmed);
    boolean statuses =
        unconfirmed && selection.isOnStatuses() && by.stream().allMatch(Dimension::isOfStatuses);
    String told = "count(*) as records\n";
    String sql =
        over(by, Dimension.Over.LINES)
            ? Alike.lines(
                by, Selection.FROM + parts(selection, unconfirmed) + Selection.WHERE, conditions)
            : isOfRecords(by)
                ? apart(
                    by,
                    told,
                    statuses ? Selection.STATUSES : Selection.FROM + Selection.WHERE,
                    conditions)
                : Alike.records(
                    by, told, List.of("records"), Selection.FROM + Selection.WHERE, conditions);
    return told(
        by,
        selection.bind(database.sql(sql), at),
        (item, row) -> item.put("count", row.getLong("records")));
  }

  private static String parts(Selection selection, boolean unconfirmed) {
    return Parts.join(selection.conditions() + (unconfirmed ? "" : "\nand " + CONFIRMED));
  }

  private static boolean over(List<Dimension> by, Dimension.Over over) {
    return by.stream().anyMatch(dimension -> dimension.over() == over);
  }

  private static boolean isOfRecords(List<Dimension> by) {
    return by.stream().allMatch(dimension -> dimension.over() == Dimension.Over.RECORD);
  }

  private static String conditions(Selection selection, boolean unconfirmed) {
    return selection.conditionsOnMany() + (unconfirmed ? "" : "\nand " + CONFIRMED);
  }

  private static String apart(List<Dimension> by, String told, String from, String conditions) {
    String columns = by.stream().map(Dimension::column).collect(Collectors.joining(", "));
    return """
    select %1$s, %2$s
    %3$s
    %4$s
    group by %1$s
    order by %1$s
    """
        .formatted(columns, told, from, conditions);
  }

  private interface Told {
    void put(ObjectNode item, ResultSet row) throws SQLException;
  }

  private static ArrayNode told(List<Dimension> by, JdbcClient.StatementSpec statement, Told told) {
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    statement.query(
        row -> {
          ObjectNode item = items.addObject();
          for (int i = 0; i < by.size(); i++) {
            item.put(by.get(i).word(), row.getString(i + 1));
          }
          told.put(item, row);
        });
    return items;
  }

  /** The total over all, each record once; and how many unconfirmed ones it leaves out. */
  ObjectNode all(Selection selection, At at, boolean unconfirmed, boolean agreements) {
    String counted = unconfirmed ? "true" : CONFIRMED;
    String sql =
        """
        select %s%s, count(*) filter (where not %s) as left_out
        %s%s%s%s
        """
            .formatted(
                UNITS_OF_RECORDS.formatted(counted),
                agreements ? AGREEMENTS.formatted(counted) : "",
                counted,
                Selection.FROM,
                parts(selection, unconfirmed),
                Selection.WHERE,
                selection.conditionsOnMany());
    return selection
        .bind(database.sql(sql), at)
        .query(
            (row, _) ->
                counts(JsonNodeFactory.instance.objectNode(), row, agreements)
                    .put("unconfirmedLeftOut", row.getLong("left_out")))
        .single();
  }

  private static ObjectNode counts(ObjectNode node, ResultSet row, boolean agreements)
      throws SQLException {
    node.put("count", row.getLong("records"));
    if (agreements) {
      node.put("agreements", row.getBigDecimal("agreements"));
    }
    ObjectNode quantities = node.putObject("quantities");
    quantities.put("exact", row.getBigDecimal("units"));
    quantities.put("countedWithWhole", row.getLong("parts"));
    quantities
        .putObject("lines")
        .put("exact", row.getLong("exact"))
        .put("inexact", row.getLong("inexact"))
        .put("unspecified", row.getLong("unspecified"));
    return node;
  }
}
