/** How good what is known is, how late it comes, and where nothing has come for long. */
@NullMarked
package attache.tracker.quality;

import org.jspecify.annotations.NullMarked;
