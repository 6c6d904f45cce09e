package attache.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * RFC 9162's Merkle tree over the first {@code size} leaves: its root and what proves something
 * about it. Leaf {@code i} is the log's position {@code i + 1}.
 *
 * <p>Needs O(log size) complete subtrees for each answer.
 */
public record MerkleTree(long size, Nodes nodes) {

  public MerkleTree {
    if (size < 0) {
      throw new IllegalArgumentException("no tree has %d leaves".formatted(size));
    }
  }

  public byte[] root() {
    return size == 0 ? Hashes.empty() : hash(0, size);
  }

  /** What leads from a leaf to the root (section 2.1.3.1). */
  public List<byte[]> inclusion(long index) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf %d in a tree of %d".formatted(index, size));
    }
    var path = new ArrayList<byte[]>();
    inclusion(index, 0, size, path);
    return path;
  }

  private void inclusion(long index, long from, long to, List<byte[]> path) {
    if (to - from == 1) {
      return;
    }
    long split = from + split(to - from);
    if (index < split) {
      inclusion(index, from, split, path);
      path.add(hash(split, to));
    } else {
      inclusion(index, split, to, path);
      path.add(hash(from, split));
    }
  }

  /** What shows that this tree only adds to the one that an earlier size had (section 2.1.4.1). */
  public List<byte[]> consistency(long earlier) {
    if (earlier < 0 || earlier > size) {
      throw new IllegalArgumentException(
          "a tree of %d leaves never had %d".formatted(size, earlier));
    }
    var path = new ArrayList<byte[]>();
    if (earlier > 0 && earlier < size) {
      consistency(earlier, 0, size, true, path);
    }
    return path;
  }

  private void consistency(long earlier, long from, long to, boolean known, List<byte[]> path) {
    if (earlier == to) {
      if (!known) {
        path.add(hash(from, to));
      }
      return;
    }
    long split = from + split(to - from);
    if (earlier <= split) {
      consistency(earlier, from, split, known, path);
      path.add(hash(split, to));
    } else {
      consistency(earlier, split, to, false, path);
      path.add(hash(from, split));
    }
  }

  private byte[] hash(long from, long to) {
    long leaves = to - from;
    if (Long.bitCount(leaves) == 1) {
      int level = Long.numberOfTrailingZeros(leaves);
      return nodes.hash(level, from >> level);
    }
    long split = from + split(leaves);
    return Hashes.node(hash(from, split), hash(split, to));
  }

  /** The largest power of two below a number of leaves. */
  private static long split(long leaves) {
    return Long.highestOneBit(leaves - 1);
  }
}
