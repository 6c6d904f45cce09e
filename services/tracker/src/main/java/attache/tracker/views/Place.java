package attache.tracker.views;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How far the view has followed the log.
 *
 * @param slot where the live rows are
 * @param upheavals grows with each swap and each record taken up again
 */
record Place(short slot, long position, long upheavals) {
  /** The one projection there is: records with their statuses, developments and links. */
  static final String NAME = "records";

  static Place read(Connection connection) throws SQLException {
    return read(
        connection,
        """
        select live_slot, position, upheavals
        from views.projection
        where name = ?
        """);
  }

  /** Reads it and keeps everybody else from moving it until the transaction ends. */
  static Place hold(Connection connection) throws SQLException {
    return read(
        connection,
        """
        select live_slot, position, upheavals
        from views.projection
        where name = ?
        for update
        """);
  }

  private static Place read(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, NAME);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          throw new SQLException("views.projection has no row named " + NAME);
        }
        return new Place(row.getShort(1), row.getLong(2), row.getLong(3));
      }
    }
  }

  /**
   * Moves on, together with what is added; {@link #isElsewhere fails} if somebody else moved it.
   */
  BatchWrite move(long to) {
    return new BatchWrite(slot).add("select views.move(?, ?, ?, ?)", NAME, position, upheavals, to);
  }

  /** True where a move failed because the view is not where this says, or no longer as it was. */
  static boolean isElsewhere(SQLException refused) {
    return "40001".equals(refused.getSQLState());
  }
}
