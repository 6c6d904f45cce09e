/** Deals counted by who supplies whom. */
@NullMarked
package attache.tracker.pages.explore;

import org.jspecify.annotations.NullMarked;
