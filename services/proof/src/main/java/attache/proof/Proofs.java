package attache.proof;

import java.util.Arrays;
import java.util.List;

/** Checks what a {@link MerkleTree} claims, without having the tree. */
public final class Proofs {

  private Proofs() {}

  /** Whether a leaf is in the tree that has this root (RFC 9162, section 2.1.3.2). */
  public static boolean includes(
      byte[] root, long size, long index, byte[] leafHash, List<byte[]> path) {
    if (index < 0 || index >= size || leafHash.length != Hashes.SIZE) {
      return false;
    }
    long node = index;
    long last = size - 1;
    byte[] hash = leafHash;
    for (byte[] sibling : path) {
      if (last == 0) {
        return false;
      }
      if (isRight(node) || node == last) {
        hash = Hashes.node(sibling, hash);
        while (!isRight(node) && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = Hashes.node(hash, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(hash, root);
  }

  /**
   * Whether a tree only adds to an earlier one (RFC 9162, section 2.1.4.2). To an empty one, every
   * tree does; that is not for a proof to say, and none is accepted.
   */
  public static boolean extend(
      byte[] earlierRoot, long earlier, byte[] root, long size, List<byte[]> path) {
    if (earlier == size) {
      return path.isEmpty()
          && Arrays.equals(earlierRoot, root)
          && (size > 0 || Arrays.equals(root, Hashes.empty()));
    }
    if (earlier <= 0 || earlier > size || path.isEmpty()) {
      return false;
    }
    boolean rootIsNode = Long.bitCount(earlier) == 1;
    byte[] first = rootIsNode ? earlierRoot : path.getFirst();
    byte[] earlierHash = first;
    byte[] hash = first;
    int trailing = Long.numberOfTrailingZeros(earlier);
    long node = (earlier - 1) >> trailing;
    long last = (size - 1) >> trailing;
    for (byte[] sibling : path.subList(rootIsNode ? 0 : 1, path.size())) {
      if (last == 0) {
        return false;
      }
      if (isRight(node) || node == last) {
        earlierHash = Hashes.node(sibling, earlierHash);
        hash = Hashes.node(sibling, hash);
        while (!isRight(node) && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = Hashes.node(hash, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(earlierHash, earlierRoot) && Arrays.equals(hash, root);
  }

  private static boolean isRight(long node) {
    return (node & 1) == 1;
  }
}
