/** Every refusal the service can give: one table of types, one way to write them (RFC 9457). */
@NullMarked
package attache.tracker.problems;

import org.jspecify.annotations.NullMarked;
