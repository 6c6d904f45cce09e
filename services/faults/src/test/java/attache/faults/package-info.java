/** Breaks the running service and its database on purpose, and counts what is left. */
@NullMarked
package attache.faults;

import org.jspecify.annotations.NullMarked;
