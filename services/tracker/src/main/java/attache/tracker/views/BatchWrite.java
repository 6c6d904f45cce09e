package attache.tracker.views;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Writes a batch into one slot: one statement a table and kind of change, however large it is. */
final class BatchWrite {
  private final Connection connection;
  private final short slot;

  BatchWrite(Connection connection, short slot) {
    this.connection = connection;
    this.slot = slot;
  }

  void write(Rows rows) throws SQLException {
    CardTable.end(this, rows.cards.ends());
    CardTable.begin(this, rows.cards.rows());
    StatusTable.end(this, rows.statuses.ends());
    StatusTable.begin(this, rows.statuses.rows());
    DevelopmentTable.end(this, rows.developments.ends());
    DevelopmentTable.begin(this, rows.developments.rows());
    LinkTable.end(this, rows.links.ends());
    LinkTable.begin(this, rows.links.rows());
  }

  /** One column of a batch, as an array. */
  record Column<T>(String type, Function<T, @Nullable Object> value) {}

  static <T> Column<T> longs(ToLongFunction<T> value) {
    return new Column<>("bigint", value::applyAsLong);
  }

  static <T> Column<T> texts(Function<T, @Nullable String> value) {
    return new Column<>("text", value::apply);
  }

  /** Runs an update whose parameters are the columns, then the slot. */
  @SafeVarargs
  final <T> void end(String sql, List<T> rows, Column<T>... columns) throws SQLException {
    if (!rows.isEmpty()) {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        set(statement, 1, rows, columns);
        statement.setShort(columns.length + 1, slot);
        statement.executeUpdate();
      }
    }
  }

  /** Runs an insert whose parameters are the slot, then the columns. */
  @SafeVarargs
  final <T> void begin(String sql, List<T> rows, Column<T>... columns) throws SQLException {
    if (!rows.isEmpty()) {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setShort(1, slot);
        set(statement, 2, rows, columns);
        statement.executeUpdate();
      }
    }
  }

  /** Runs an insert whose parameters are the slot and one JSON text. */
  void begin(String sql, String json) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setShort(1, slot);
      statement.setString(2, json);
      statement.executeUpdate();
    }
  }

  private <T> void set(PreparedStatement statement, int first, List<T> rows, Column<T>[] columns)
      throws SQLException {
    for (int i = 0; i < columns.length; i++) {
      Column<T> column = columns[i];
      Object[] values = rows.stream().map(column.value()).toArray();
      statement.setArray(first + i, connection.createArrayOf(column.type(), values));
    }
  }
}
