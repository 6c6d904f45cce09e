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
 * all of them in one round trip; many rows by COPY. Without a transaction around it, it is one.
 */
final class BatchWrite {
  /** From here on COPY and its round trips cost less than an insert. */
  private static final int MANY = 100;

  private final short slot;
  private final List<String> statements = new ArrayList<>();
  private final List<Object> parameters = new ArrayList<>();
  private @Nullable Load many;

  BatchWrite(short slot) {
    this.slot = slot;
  }

  /** What changes in the views; ends first, or the rows that begin would be in their way. */
  BatchWrite add(Rows rows) {
    CardTable.end(this, rows.cards.ends());
    AnomalyTable.end(this, rows.anomalies.ends());
    StatusTable.end(this, rows.statuses.ends());
    DevelopmentTable.end(this, rows.developments.ends());
    LinkTable.end(this, rows.links.ends());
    if (rows.begun() >= MANY) {
      many = new Load(slot);
      many.take(rows, true);
    } else {
      CardTable.begin(this, rows.cards.rows());
      AnomalyTable.begin(this, rows.anomalies.rows());
      StatusTable.begin(this, rows.statuses.rows());
      DevelopmentTable.begin(this, rows.developments.rows());
      LinkTable.begin(this, rows.links.rows());
    }
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
      // for each batch anew, so not by a formatter
      statements.add(sql.replace("%d", Short.toString(slot)));
      set(rows, columns);
      parameters.add(slot);
    }
  }

  /** What is selected goes into the slot's table; parameters are the slot, then the columns. */
  @SafeVarargs
  final <T> void begin(
      String table, String into, String select, List<T> rows, Column<T>... columns) {
    if (!rows.isEmpty()) {
      statements.add("insert into views." + table + "_" + slot + " (" + into + ")\n" + select);
      parameters.add(slot);
      set(rows, columns);
    }
  }

  private <T> void set(List<T> rows, Column<T>[] columns) {
    for (Column<T> column : columns) {
      parameters.add(column.values().apply(rows));
    }
  }

  void execute(Connection connection) throws SQLException {
    if (many == null || !connection.getAutoCommit()) {
      send(connection);
      return;
    }
    connection.setAutoCommit(false);
    try {
      send(connection);
      connection.commit();
    } catch (SQLException refused) {
      connection.rollback();
      throw refused;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private void send(Connection connection) throws SQLException {
    if (!statements.isEmpty()) {
      try (PreparedStatement all = connection.prepareStatement(String.join(";\n", statements))) {
        all.unwrap(PGStatement.class).setPrepareThreshold(1);
        for (int i = 0; i < parameters.size(); i++) {
          all.setObject(i + 1, parameters.get(i));
        }
        all.execute();
      }
    }
    if (many != null) {
      many.send(connection);
    }
  }
}
