package attache.tracker.views;

import attache.ledger.Recorded;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The log read stream by stream instead of along its positions. It asks the log's table itself,
 * over the index that checks versions: the log offers no such way, and nothing else needs it.
 */
final class WholeStreams {
  private WholeStreams() {}

  /** The next streams after one, whole up to a position, about so many events together. */
  static List<Recorded> read(Connection connection, String after, long until, int events)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            with next as (
              select stream, sequence
              from ledger.event
              where stream > ?
              order by stream, sequence
              limit ?
            )
            select position, e.stream, e.sequence, id, name, version, recorded_at, actor, data,
              meta, hash
            from ledger.event e
            where e.stream in (select stream from next)
              and position <= ?
            order by e.stream, e.sequence
            """)) {
      statement.setString(1, after);
      statement.setInt(2, events);
      statement.setLong(3, until);
      try (ResultSet rows = statement.executeQuery()) {
        List<Recorded> found = new ArrayList<>();
        while (rows.next()) {
          found.add(event(rows));
        }
        return found;
      }
    }
  }

  private static Recorded event(ResultSet row) throws SQLException {
    return new Recorded(
        row.getLong(1),
        row.getString(2),
        row.getLong(3),
        row.getObject(4, UUID.class),
        row.getString(5),
        row.getInt(6),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getBytes(11));
  }
}
