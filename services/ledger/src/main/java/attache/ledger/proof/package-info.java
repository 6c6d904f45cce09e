/** Keeps the log's Merkle tree, signs checkpoints of it, and answers with proofs and exports. */
@NullMarked
package attache.ledger.proof;

import org.jspecify.annotations.NullMarked;
