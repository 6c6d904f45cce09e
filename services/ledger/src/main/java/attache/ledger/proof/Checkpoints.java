package attache.ledger.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table ledger.checkpoint. */
final class Checkpoints {

  private Checkpoints() {}

  static void add(Connection connection, Signed signed) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            insert into ledger.checkpoint (size, root, signed_at, note)
            values (?, ?, ?, ?)
            on conflict do nothing
            """)) {
      var checkpoint = signed.checkpoint();
      statement.setLong(1, checkpoint.size());
      statement.setBytes(2, checkpoint.root());
      statement.setObject(3, checkpoint.time().atOffset(ZoneOffset.UTC));
      statement.setString(4, signed.note());
      statement.execute();
    }
  }

  static @Nullable Signed latest(Connection connection) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select note
            from ledger.checkpoint
            order by size desc
            limit 1
            """)) {
      return all(statement).stream().findFirst().orElse(null);
    }
  }

  /** The smallest from a size on. */
  static @Nullable Signed from(Connection connection, long size) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select note
            from ledger.checkpoint
            where size >= ?
            order by size
            limit 1
            """)) {
      statement.setLong(1, size);
      return all(statement).stream().findFirst().orElse(null);
    }
  }

  /** The largest up to a size. */
  static @Nullable Signed upTo(Connection connection, long size) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select note
            from ledger.checkpoint
            where size <= ?
            order by size desc
            limit 1
            """)) {
      statement.setLong(1, size);
      return all(statement).stream().findFirst().orElse(null);
    }
  }

  /** Those of sizes after one and up to another, smallest first. */
  static List<Signed> between(Connection connection, long after, long upTo) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select note
            from ledger.checkpoint
            where size > ?
              and size <= ?
            order by size
            """)) {
      statement.setLong(1, after);
      statement.setLong(2, upTo);
      return all(statement);
    }
  }

  private static List<Signed> all(PreparedStatement statement) throws SQLException {
    try (var row = statement.executeQuery()) {
      var found = new ArrayList<Signed>();
      while (row.next()) {
        found.add(Signed.parse(row.getString(1)));
      }
      return found;
    }
  }
}
