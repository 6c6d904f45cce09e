/** Canonical JSON (RFC 8785): one spelling for one value, so that it can be hashed. */
@NullMarked
package attache.proof.json;

import org.jspecify.annotations.NullMarked;
