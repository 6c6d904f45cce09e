package attache.proof;

/** The complete subtrees of a Merkle tree, wherever they are kept. */
@FunctionalInterface
public interface Nodes {

  /** The hash over the leaves {@code index << level} to {@code (index + 1) << level}, exclusive. */
  byte[] hash(int level, long index);
}
