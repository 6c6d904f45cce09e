package attache.tracker.views;

import attache.ledger.Recorded;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * All segments of the live view; nobody moves them until the transaction that read them ends.
 *
 * @param slot where the live rows are
 * @param places by segment
 */
record Segments(short slot, List<Place> places) {

  static Segments hold(Connection connection) throws SQLException {
    short slot = lockSlot(connection);
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            select segment, position, upheavals
            from views.segment
            where name = ?
            order by segment
            for update
            """)) {
      statement.setString(1, Place.NAME);
      List<Place> read = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          read.add(new Place(slot, row.getInt(1), 0, row.getLong(2), row.getLong(3)));
        }
      }
      return new Segments(
          slot,
          read.stream()
              .map(p -> new Place(slot, p.segment(), read.size(), p.position(), p.upheavals()))
              .toList());
    }
  }

  private static short lockSlot(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            select live_slot
            from views.projection
            where name = ?
            for update
            """)) {
      statement.setString(1, Place.NAME);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          throw new SQLException("views.projection has no row named " + Place.NAME);
        }
        return row.getShort(1);
      }
    }
  }

  Place of(String stream) {
    return places.get(Place.segmentOf(stream, places.size()));
  }

  /** Where the segment is that came least far. */
  long least() {
    return places.stream().mapToLong(Place::position).min().orElse(0);
  }

  /** Where the segment is that came furthest. */
  long furthest() {
    return places.stream().mapToLong(Place::position).max().orElse(0);
  }

  /** Whether the segment that an event belongs to is past it. */
  boolean isPast(Recorded event) {
    return event.position() <= of(event.stream()).position();
  }

  /** Whoever follows a segment must look anew. */
  static void upset(Connection connection, List<Place> changed) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            update views.segment
            set upheavals = upheavals + 1
            where name = ?
              and segment = ?
            """)) {
      for (Place place : changed) {
        statement.setString(1, Place.NAME);
        statement.setInt(2, place.segment());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
