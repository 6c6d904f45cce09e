package attache.ledger.proof;

import attache.proof.Hashes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A full row of neighbouring nodes of the Merkle tree, all of one level.
 *
 * @param level 0: leaves; 1: roots of the tiles of level 0; and so on
 * @param index of the tile in its level
 */
record Tile(int level, long index, List<byte[]> hashes) {

  /** Nodes in a tile, and the levels of the tree it spans. */
  static final int WIDTH = 256;

  static final int HEIGHT = 8;

  static Tile of(int level, long index, byte[] bytes) {
    var hashes = new ArrayList<byte[]>(WIDTH);
    for (int at = 0; at < bytes.length; at += Hashes.SIZE) {
      hashes.add(Arrays.copyOfRange(bytes, at, at + Hashes.SIZE));
    }
    return new Tile(level, index, hashes);
  }

  byte[] bytes() {
    var bytes = new byte[hashes.size() * Hashes.SIZE];
    for (int i = 0; i < hashes.size(); i++) {
      System.arraycopy(hashes.get(i), 0, bytes, i * Hashes.SIZE, Hashes.SIZE);
    }
    return bytes;
  }

  byte[] root() {
    return root(hashes);
  }

  /** The node over a power of two of neighbours. */
  static byte[] root(List<byte[]> hashes) {
    if (hashes.size() == 1) {
      return hashes.getFirst();
    }
    int half = hashes.size() / 2;
    return Hashes.node(root(hashes.subList(0, half)), root(hashes.subList(half, hashes.size())));
  }

  /**
   * The node of the tree that stands over some of a row's nodes.
   *
   * @param within levels above the row
   */
  static byte[] node(List<byte[]> row, int within, long index) {
    int from = Math.toIntExact((index << within) % WIDTH);
    return root(row.subList(from, from + (1 << within)));
  }
}
