package attache.ledger.proof;

import java.util.List;

/** That a position's event is in the tree that has this root (RFC 9162, 2.1.3). */
public record Inclusion(
    long position, long size, byte[] leafHash, byte[] root, List<byte[]> path) {}
