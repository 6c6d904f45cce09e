package attache.ledger.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table ledger.tile. */
final class Tiles {

  private Tiles() {}

  static void add(Connection connection, List<Tile> tiles) throws SQLException {
    if (tiles.isEmpty()) {
      return;
    }
    try (var statement =
        connection.prepareStatement(
            """
            insert into ledger.tile (level, index, root, hashes)
            select level, index, root, hashes
            from unnest(?::smallint[], ?::bigint[], ?::bytea[], ?::bytea[])
              as filled (level, index, root, hashes)
            on conflict do nothing
            """)) {
      statement.setObject(
          1, tiles.stream().map(tile -> (short) tile.level()).toArray(Short[]::new));
      statement.setObject(2, tiles.stream().mapToLong(Tile::index).toArray());
      statement.setObject(3, tiles.stream().map(Tile::root).toArray(byte[][]::new));
      statement.setObject(4, tiles.stream().map(Tile::bytes).toArray(byte[][]::new));
      statement.execute();
    }
  }

  static @Nullable Tile find(Connection connection, int level, long index) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select hashes
            from ledger.tile
            where level = ?
              and index = ?
            """)) {
      statement.setInt(1, level);
      statement.setLong(2, index);
      try (var row = statement.executeQuery()) {
        return row.next() ? Tile.of(level, index, row.getBytes(1)) : null;
      }
    }
  }

  /** The roots of the tiles under one of the next level, as far as they are there. */
  static List<byte[]> rootsUnder(Connection connection, int level, long index) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select root
            from ledger.tile
            where level = ?
              and index >= ?
              and index < ?
            order by index
            """)) {
      statement.setInt(1, level - 1);
      statement.setLong(2, index * Tile.WIDTH);
      statement.setLong(3, (index + 1) * Tile.WIDTH);
      try (var row = statement.executeQuery()) {
        var roots = new ArrayList<byte[]>();
        while (row.next()) {
          roots.add(row.getBytes(1));
        }
        return roots;
      }
    }
  }

  /** The edge right of all that is stored. */
  static Edge edge(Connection connection) throws SQLException {
    long tiles = count(connection);
    var unfinished = new ArrayList<List<byte[]>>();
    int level = 1;
    for (long below = tiles; below > 0; below /= Tile.WIDTH) {
      unfinished.add(rootsUnder(connection, level++, below / Tile.WIDTH));
    }
    return Edge.after(tiles, unfinished);
  }

  private static long count(Connection connection) throws SQLException {
    try (var statement =
            connection.prepareStatement(
                "select coalesce(max(index) + 1, 0) from ledger.tile where level = 0");
        var row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
