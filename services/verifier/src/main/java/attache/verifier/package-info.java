/** Checks exports and evidence bundles of a log, with nothing but the log's public key. */
@NullMarked
package attache.verifier;

import org.jspecify.annotations.NullMarked;
