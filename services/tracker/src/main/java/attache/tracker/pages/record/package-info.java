/** One record: where it stands, why, and everything that was said of it. */
@NullMarked
package attache.tracker.pages.record;

import org.jspecify.annotations.NullMarked;
