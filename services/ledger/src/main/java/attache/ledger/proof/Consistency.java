package attache.ledger.proof;

import java.util.List;

/** That the tree of one size begins with the whole tree of a smaller one (RFC 9162, 2.1.4). */
public record Consistency(long from, long to, byte[] fromRoot, byte[] toRoot, List<byte[]> path) {}
