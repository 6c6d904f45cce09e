/** The right half of the road: the log followed into rows that answer on two clocks. */
@NullMarked
package attache.tracker.views;

import org.jspecify.annotations.NullMarked;
