/** What a log's proofs are made of: Merkle trees (RFC 9162), signed notes, checkpoints (C2SP). */
@NullMarked
package attache.proof;

import org.jspecify.annotations.NullMarked;
