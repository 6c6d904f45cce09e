/** Those who compete for one requirement, side by side. */
@NullMarked
package attache.tracker.pages.rivals;

import org.jspecify.annotations.NullMarked;
