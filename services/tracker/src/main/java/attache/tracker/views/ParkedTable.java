package attache.tracker.views;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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

  static void add(BatchWrite write, short slot, List<Fold.Parked> parked) {
    for (Fold.Parked event : parked) {
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

  static void add(Connection connection, short slot, List<Fold.Parked> parked) throws SQLException {
    BatchWrite write = new BatchWrite(slot);
    add(write, slot, parked);
    write.execute(connection);
  }
}
