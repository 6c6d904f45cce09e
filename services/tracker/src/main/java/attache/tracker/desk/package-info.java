/** Where commands are handed in: the one way from the rim to a record. */
@NullMarked
package attache.tracker.desk;

import org.jspecify.annotations.NullMarked;
