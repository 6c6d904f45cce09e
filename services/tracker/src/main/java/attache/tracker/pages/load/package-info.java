/** Bulk import for analysts: looked at as a table first, then taken in. */
@NullMarked
package attache.tracker.pages.load;

import org.jspecify.annotations.NullMarked;
