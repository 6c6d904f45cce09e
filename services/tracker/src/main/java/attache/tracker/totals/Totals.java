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
  /** What rests on something; the rest counts only where asked for. */
  static final String CONFIRMED =
      "(s.confirmed and c.modality <> 'UNCONFIRMED' and s.stage is distinct from 'UNCONFIRMED')";

  private static final String AGREEMENTS =
      ", coalesce(sum(s.agreements) filter (where %s), 0) as agreements\n";

  private final JdbcClient database;
  private final Wholes wholes;

  Totals(JdbcClient database, Wholes wholes) {
    this.database = database;
    this.wholes = wholes;
  }

  /** The totals of every combination there is. */
  ArrayNode by(
      List<Dimension> by, Selection selection, At at, boolean unconfirmed, boolean agreements) {
    String conditions = conditions(selection, unconfirmed);
    Lines lines = Lines.asked(database, selection, at);
    boolean apart = over(by, Dimension.Over.LINES);
    boolean adding = agreements && !apart;
    String told = lines.told("true") + (adding ? AGREEMENTS.formatted("true") : "");
    String from = from(unconfirmed) + lines.join() + Selection.WHERE;
    String sql =
        apart
            ? Alike.lines(by, from(unconfirmed) + Selection.WHERE, conditions, lines)
            : isOfRecords(by)
                ? apart(by, told, from, conditions)
                : Alike.records(
                    by,
                    told,
                    adding
                        ? Stream.concat(Lines.UNITS.stream(), Stream.of("agreements")).toList()
                        : Lines.UNITS,
                    from,
                    conditions);
    Less less = wholes.less(by, selection, lines, at, unconfirmed);
    return told(
        by,
        lines.bind(selection.bind(database.sql(sql), at)),
        (item, row) -> counts(item, row, adding, less.of(by, row)));
  }

  /** How many records there are of every combination; from statuses alone where those tell it. */
  ArrayNode counts(List<Dimension> by, Selection selection, At at, boolean unconfirmed) {
    String conditions = conditions(selection, unconfirmed);
    boolean statuses =
        unconfirmed && selection.isOnStatuses() && by.stream().allMatch(Dimension::isOfStatuses);
    String told = "count(*) as records\n";
    Lines lines = over(by, Dimension.Over.LINES) ? Lines.asked(database, selection, at) : Lines.ALL;
    String sql =
        over(by, Dimension.Over.LINES)
            ? Alike.lines(by, from(unconfirmed) + Selection.WHERE, conditions, lines)
            : isOfRecords(by)
                ? apart(
                    by,
                    told,
                    statuses ? Selection.STATUSES : from(unconfirmed) + Selection.WHERE,
                    conditions)
                : Alike.records(
                    by, told, List.of("records"), from(unconfirmed) + Selection.WHERE, conditions);
    return told(
        by,
        lines.bind(selection.bind(database.sql(sql), at)),
        (item, row) -> item.put("count", row.getLong("records")));
  }

  /** Without what is unconfirmed, unless that counts as well. */
  static String from(boolean unconfirmed) {
    return unconfirmed ? Selection.FROM : Selection.FIRM;
  }

  private static boolean over(List<Dimension> by, Dimension.Over over) {
    return by.stream().anyMatch(dimension -> dimension.over() == over);
  }

  private static boolean isOfRecords(List<Dimension> by) {
    return by.stream().allMatch(dimension -> dimension.over() == Dimension.Over.RECORD);
  }

  static String conditions(Selection selection, boolean unconfirmed) {
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
    Lines lines = Lines.asked(database, selection, at);
    String sql =
        """
        select %s%s, count(*) filter (where not %s) as left_out
        %s%s%s%s
        """
            .formatted(
                lines.told(counted),
                agreements ? AGREEMENTS.formatted(counted) : "",
                counted,
                from(unconfirmed),
                lines.join(),
                Selection.WHERE,
                selection.conditionsOnMany());
    Less less = wholes.less(List.of(), selection, lines, at, unconfirmed);
    return lines
        .bind(selection.bind(database.sql(sql), at))
        .query(
            (row, _) ->
                counts(
                        JsonNodeFactory.instance.objectNode(),
                        row,
                        agreements,
                        less.of(List.of(), row))
                    .put("unconfirmedLeftOut", row.getLong("left_out")))
        .single();
  }

  private static ObjectNode counts(
      ObjectNode node, ResultSet row, boolean agreements, Less.Sum less) throws SQLException {
    node.put("count", row.getLong("records"));
    if (agreements) {
      node.put("agreements", row.getBigDecimal("agreements").subtract(less.agreements()));
    }
    ObjectNode quantities = node.putObject("quantities");
    quantities.put("exact", row.getBigDecimal("units").subtract(less.units()));
    quantities.put("countedInParts", less.inParts());
    quantities.put("offsetsLeftOut", less.offsets());
    quantities
        .putObject("lines")
        .put("exact", row.getLong("exact") - less.exact())
        .put("inexact", row.getLong("inexact") - less.inexact())
        .put("unspecified", row.getLong("unspecified") - less.unspecified());
    return node;
  }
}
