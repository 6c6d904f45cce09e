package attache.ledger.proof;

import attache.ledger.Ledger;
import attache.ledger.LedgerUnavailable;
import attache.proof.Nodes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tree's nodes as they are stored; those that fill no tile yet are computed from the log. For
 * one question: it remembers what it has read.
 */
final class StoredNodes implements Nodes {

  private record Place(int level, long index) {}

  private final Connection connection;
  private final Ledger ledger;
  private final Map<Place, List<byte[]>> read = new HashMap<>();

  StoredNodes(Connection connection, Ledger ledger) {
    this.connection = connection;
    this.ledger = ledger;
  }

  @Override
  public byte[] hash(int level, long index) {
    int within = level % Tile.HEIGHT;
    var place = new Place(level / Tile.HEIGHT, (index << within) / Tile.WIDTH);
    var row = read.computeIfAbsent(place, this::row);
    long needed = (index << within) % Tile.WIDTH + (1L << within);
    if (row.size() < needed) {
      long first = (place.index() * Tile.WIDTH + row.size()) << (place.level() * Tile.HEIGHT);
      throw new BrokenLog("position %d was signed and is missing".formatted(first + 1));
    }
    return Tile.node(row, within, index);
  }

  private List<byte[]> row(Place place) {
    try {
      var tile = Tiles.find(connection, place.level(), place.index());
      if (tile != null) {
        return tile.hashes();
      }
      return place.level() == 0
          ? leaves(place.index() * Tile.WIDTH)
          : Tiles.rootsUnder(connection, place.level(), place.index());
    } catch (SQLException failure) {
      throw new LedgerUnavailable("the log's tree cannot be read: " + failure, failure);
    }
  }

  /** Those of a tile, as far as there are so many. */
  private List<byte[]> leaves(long after) {
    var leaves = new ArrayList<byte[]>();
    boolean more = true;
    while (more && leaves.size() < Tile.WIDTH) {
      var events = ledger.read(after + leaves.size(), Tile.WIDTH - leaves.size());
      events.forEach(event -> leaves.add(event.leafHash()));
      more = !events.isEmpty();
    }
    return leaves;
  }
}
