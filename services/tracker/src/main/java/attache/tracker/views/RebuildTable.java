package attache.tracker.views;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** How far a view that is being built anew has come. */
final class RebuildTable {

  /**
   * Progress.
   *
   * @param target the position up to which it goes stream by stream
   * @param done how many events up to the target are in
   * @param position its place in the log; -1 while it goes stream by stream
   */
  record Progress(short slot, long target, long done, String afterStream, long position) {

    boolean isNew() {
      return done == 0 && position < 0;
    }

    Progress after(String stream, int events) {
      return new Progress(slot, target, done + events, stream, position);
    }

    Progress along(long to) {
      return new Progress(slot, Math.max(target, to), Math.max(target, to), afterStream, to);
    }
  }

  private RebuildTable() {}

  static boolean isAsked(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return read(connection) != null;
    }
  }

  static @Nullable Progress read(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            select slot, target, done, after_stream, position
            from views.rebuild
            where name = ?
            """)) {
      statement.setString(1, Place.NAME);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? new Progress(
                row.getShort(1), row.getLong(2), row.getLong(3), row.getString(4), row.getLong(5))
            : null;
      }
    }
  }

  /** Writes progress down; false where the rebuild was called off. */
  static boolean note(Connection connection, Progress progress, Duration worked)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            update views.rebuild
            set target = ?,
              done = ?,
              after_stream = ?,
              position = ?,
              worked = worked + make_interval(secs => ?)
            where name = ?
              and slot = ?
            """)) {
      statement.setLong(1, progress.target());
      statement.setLong(2, progress.done());
      statement.setString(3, progress.afterStream());
      statement.setLong(4, progress.position());
      statement.setDouble(5, worked.toNanos() / 1e9);
      statement.setString(6, Place.NAME);
      statement.setShort(7, progress.slot());
      return statement.executeUpdate() == 1;
    }
  }

  /** Empties a slot that nobody reads, but for what an operator decided to leave out. */
  static void empty(Connection connection, short slot) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("select views.empty(?)")) {
      statement.setShort(1, slot);
      statement.execute();
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            delete from views.parked
            where name = ?
              and slot = ?
            """)) {
      statement.setString(1, Place.NAME);
      statement.setShort(2, slot);
      statement.executeUpdate();
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            insert into views.parked (name, slot, stream, position, event, reason, parked_at,
              discarded)
            select name, ?, stream, position, event, reason, parked_at, discarded
            from views.parked
            where name = ?
              and slot <> ?
              and discarded
            """)) {
      statement.setShort(1, slot);
      statement.setString(2, Place.NAME);
      statement.setShort(3, slot);
      statement.executeUpdate();
    }
  }

  /** Makes an index that the slot lacks; {@code null} once it has all of them. */
  static @Nullable String nextIndex(Connection connection, short slot) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            select views.index_next(?)
            from set_config('synchronous_commit', 'off', true)
            """)) {
      statement.setShort(1, slot);
      try (ResultSet made = statement.executeQuery()) {
        return made.next() ? made.getString(1) : null;
      }
    }
  }

  /** Makes PostgreSQL look at the rows of a full slot, to plan by. */
  static void look(Connection connection, short slot) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("select views.look(?)")) {
      statement.setShort(1, slot);
      statement.execute();
    }
  }

  /** Makes the slot the live one; false where the rebuild was called off. */
  static boolean swap(Connection connection, Progress progress) throws SQLException {
    try (PreparedStatement done =
            connection.prepareStatement(
                """
                delete from views.rebuild
                where name = ?
                  and slot = ?
                """);
        PreparedStatement live =
            connection.prepareStatement(
                """
                update views.projection
                set live_slot = ?,
                  built_at = clock_timestamp()
                where name = ?
                """)) {
      done.setString(1, Place.NAME);
      done.setShort(2, progress.slot());
      if (done.executeUpdate() == 0) {
        return false;
      }
      live.setShort(1, progress.slot());
      live.setString(2, Place.NAME);
      return live.executeUpdate() == 1;
    }
  }
}
