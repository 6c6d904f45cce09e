package attache.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The log read stream by stream instead of along its positions, on the caller's connection: for
 * whoever takes up every stream from its beginning.
 */
public final class WholeStreams {
  private WholeStreams() {}

  /** The next streams after one, whole up to a position, about so many events together. */
  public static List<Recorded> read(Connection connection, String after, long until, int events)
      throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            with next as (
              select stream
              from ledger.event
              where stream > ?
              order by stream, sequence
              limit ?
            )
            select %s
            from ledger.event
            where stream in (select stream from next)
              and position <= ?
            order by stream, sequence
            """
                .formatted(Rows.COLUMNS))) {
      statement.setString(1, after);
      statement.setInt(2, events);
      statement.setLong(3, until);
      try (var rows = statement.executeQuery()) {
        return Rows.all(rows);
      }
    }
  }
}
