package attache.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree that grows at its right edge and remembers no more than that edge: one hash for
 * each bit that is set in its size.
 */
public final class Frontier {

  private final List<byte[]> complete = new ArrayList<>();
  private long size;

  public long size() {
    return size;
  }

  public void add(byte[] leafHash) {
    byte[] hash = leafHash;
    for (int filled = Long.numberOfTrailingZeros(~size); filled > 0; filled--) {
      hash = Hashes.node(complete.removeLast(), hash);
    }
    complete.add(hash);
    size++;
  }

  public byte[] root() {
    if (complete.isEmpty()) {
      return Hashes.empty();
    }
    byte[] root = complete.getLast();
    for (int i = complete.size() - 2; i >= 0; i--) {
      root = Hashes.node(complete.get(i), root);
    }
    return root;
  }
}
