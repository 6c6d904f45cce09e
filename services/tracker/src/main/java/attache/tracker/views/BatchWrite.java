package attache.tracker.views;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * Writes a batch into one slot: one statement a table and kind of change, however large it is, and
 * all of them in one round trip. Without a transaction around them they are one.
 */
final class BatchWrite {
  private final short slot;
  private final List<String> statements = new ArrayList<>();
  private final List<Object> parameters = new ArrayList<>();

  BatchWrite(short slot) {
    this.slot = slot;
  }

  /** What changes in the views. */
  BatchWrite add(Rows rows) {
    CardTable.end(this, rows.cards.ends());
    CardTable.begin(this, rows.cards.rows());
    AnomalyTable.end(this, rows.anomalies.ends());
    AnomalyTable.begin(this, rows.anomalies.rows());
    StatusTable.end(this, rows.statuses.ends());
    StatusTable.begin(this, rows.statuses.rows());
    DevelopmentTable.end(this, rows.developments.ends());
    DevelopmentTable.begin(this, rows.developments.rows());
    LinkTable.end(this, rows.links.ends());
    LinkTable.begin(this, rows.links.rows());
    return this;
  }

  /** A statement with all its parameters. */
  BatchWrite add(String sql, Object... values) {
    statements.add(sql);
    parameters.addAll(List.of(values));
    return this;
  }

  /** One column of a batch, as an array. */
  record Column<T>(Function<List<T>, Object> values) {}

  static <T> Column<T> longs(ToLongFunction<T> value) {
    return new Column<>(rows -> rows.stream().mapToLong(value).toArray());
  }

  static <T> Column<T> texts(Function<T, @Nullable String> value) {
    return new Column<>(rows -> rows.stream().map(value).toArray(String[]::new));
  }

  /** An update of the slot's table, %d, whose parameters are the columns, then the slot. */
  @SafeVarargs
  final <T> void end(String sql, List<T> rows, Column<T>... columns) {
    if (!rows.isEmpty()) {
      statements.add(named(sql));
      set(rows, columns);
      parameters.add(slot);
    }
  }

  /** An insert into the slot's table, %d, whose parameters are the slot, then the columns. */
  @SafeVarargs
  final <T> void begin(String sql, List<T> rows, Column<T>... columns) {
    if (!rows.isEmpty()) {
      statements.add(named(sql));
      parameters.add(slot);
      set(rows, columns);
    }
  }

  /** For each batch anew, so not by a formatter. */
  private String named(String sql) {
    return sql.replace("%d", Short.toString(slot));
  }

  private <T> void set(List<T> rows, Column<T>[] columns) {
    for (Column<T> column : columns) {
      parameters.add(column.values().apply(rows));
    }
  }

  void execute(Connection connection) throws SQLException {
    if (!statements.isEmpty()) {
      try (PreparedStatement all = connection.prepareStatement(String.join(";\n", statements))) {
        all.unwrap(PGStatement.class).setPrepareThreshold(1);
        for (int i = 0; i < parameters.size(); i++) {
          all.setObject(i + 1, parameters.get(i));
        }
        all.execute();
      }
    }
  }
}
