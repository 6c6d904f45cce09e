package attache.ledger.proof;

import attache.proof.MerkleTree;
import attache.proof.Nodes;
import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of the growing tree: in each level the nodes that fill no tile yet. Adding a leaf
 * costs O(1) on average, and nothing that was given out as a tile is needed again.
 */
final class Edge implements Nodes {

  private final List<List<byte[]>> rows = new ArrayList<>();
  private long size;

  /** The edge of a tree that has only full tiles in level 0. */
  static Edge after(long tiles, List<List<byte[]>> unfinishedAbove) {
    var edge = new Edge();
    edge.rows.add(new ArrayList<>());
    unfinishedAbove.forEach(row -> edge.rows.add(new ArrayList<>(row)));
    edge.size = tiles * Tile.WIDTH;
    return edge;
  }

  long size() {
    return size;
  }

  /** Adds a leaf, and to the list each tile that it fills. */
  void add(byte[] leafHash, List<Tile> filled) {
    size++;
    byte[] hash = leafHash;
    for (int level = 0; ; level++) {
      if (level == rows.size()) {
        rows.add(new ArrayList<>());
      }
      var row = rows.get(level);
      row.add(hash);
      if (row.size() < Tile.WIDTH) {
        return;
      }
      long index = (size >> (level * Tile.HEIGHT)) / Tile.WIDTH - 1;
      var tile = new Tile(level, index, List.copyOf(row));
      filled.add(tile);
      hash = tile.root();
      row.clear();
    }
  }

  byte[] root() {
    return new MerkleTree(size, this).root();
  }

  @Override
  public byte[] hash(int level, long index) {
    return Tile.node(rows.get(level / Tile.HEIGHT), level % Tile.HEIGHT, index);
  }
}
