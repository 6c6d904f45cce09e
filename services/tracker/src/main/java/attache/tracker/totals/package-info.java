/** How many records stand where, and how much equipment they are about. */
@NullMarked
package attache.tracker.totals;

import org.jspecify.annotations.NullMarked;
