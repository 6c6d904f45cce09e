package attache.tracker.views;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Events a view could not take, in a table. */
final class ParkedTable {

  /** The streams that stand still and the events that were discarded, in one slot. */
  record Contents(Set<String> streams, Set<Long> discarded) {}

  private ParkedTable() {}

  static Contents read(Connection connection, short slot) throws SQLException {
    Contents contents = new Contents(new HashSet<>(), new HashSet<>());
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            select stream, position, discarded
            from views.parked
            where name = ?
              and slot = ?
            """)) {
      statement.setString(1, Place.NAME);
      statement.setShort(2, slot);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          if (rows.getBoolean(3)) {
            contents.discarded.add(rows.getLong(2));
          } else {
            contents.streams.add(rows.getString(1));
          }
        }
      }
    }
    return contents;
  }

  /** Discards in a slot what is discarded in another by now, and names the records concerned. */
  static List<String> discardAsIn(Connection connection, short other, short slot)
      throws SQLException {
    List<String> streams = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            insert into views.parked as mine (name, slot, stream, position, event, reason,
              parked_at, discarded)
            select name, ?, stream, position, event, reason, parked_at, discarded
            from views.parked
            where name = ?
              and slot = ?
              and discarded
            on conflict (name, slot, stream, position) do update
            set discarded = true
            where not mine.discarded
            returning stream
            """)) {
      statement.setShort(1, slot);
      statement.setString(2, Place.NAME);
      statement.setShort(3, other);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          streams.add(rows.getString(1));
        }
      }
    }
    return streams;
  }

  static void add(BatchWrite write, short slot, List<RowFold.Parked> parked) {
    for (RowFold.Parked event : parked) {
      write.add(
          """
          insert into views.parked (name, slot, stream, position, event, reason)
          values (?, ?, ?, ?, ?, ?)
          """,
          Place.NAME,
          slot,
          event.stream(),
          event.position(),
          event.event(),
          // PostgreSQL keeps no U+0000, and a reason may quote what was wrong
          event.reason().replace('\0', '?'));
    }
  }

  static void add(Connection connection, short slot, List<RowFold.Parked> parked)
      throws SQLException {
    BatchWrite write = new BatchWrite(slot);
    add(write, slot, parked);
    write.execute(connection);
  }
}
