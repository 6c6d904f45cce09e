package attache.tracker.views;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * How far one segment of the live view has followed the log.
 *
 * @param slot where the live rows are
 * @param segments how many there are
 * @param upheavals grows with each swap and each record taken up again
 */
record Place(short slot, int segment, int segments, long position, long upheavals) {
  /** The one projection there is: records with their statuses, developments and links. */
  static final String NAME = "records";

  /** {@code null} where there is no such segment. */
  static @Nullable Place read(Connection connection, int segment) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            select p.live_slot,
              (select count(*) from views.segment where name = p.name),
              s.position, s.upheavals
            from views.projection p
            join views.segment s on s.name = p.name
            where p.name = ?
              and s.segment = ?
            """)) {
      statement.setString(1, NAME);
      statement.setInt(2, segment);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? new Place(row.getShort(1), segment, row.getInt(2), row.getLong(3), row.getLong(4))
            : null;
      }
    }
  }

  /** Whether a stream is of this segment. */
  boolean owns(String stream) {
    return segmentOf(stream, segments) == segment;
  }

  /** The segment of a stream: the same on every instance, for as long as there are so many. */
  static int segmentOf(String stream, int segments) {
    return Math.floorMod((stream.hashCode() * 0x9E37_79B9) >>> 16, segments);
  }

  Place at(long newPosition) {
    return new Place(slot, segment, segments, newPosition, upheavals);
  }

  /**
   * Moves on, together with what is added; {@link #isElsewhere fails} if somebody else moved it.
   */
  BatchWrite move(long to) {
    return new BatchWrite(slot)
        .add("select views.move(?, ?::smallint, ?, ?, ?)", NAME, segment, position, upheavals, to);
  }

  /** True where a move failed because the view is not where this says, or no longer as it was. */
  static boolean isElsewhere(SQLException refused) {
    return "40001".equals(refused.getSQLState());
  }
}
