/** Lets auditors take away what shows that the log is what it was: checkpoints, proofs, bundles. */
@NullMarked
package attache.tracker.audit;

import org.jspecify.annotations.NullMarked;
