/** The log while it grows, sent to whoever watches. */
@NullMarked
package attache.tracker.live;

import org.jspecify.annotations.NullMarked;
