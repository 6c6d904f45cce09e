/** Where analysts record what sources say happened, and correct what was recorded. */
@NullMarked
package attache.tracker.recording;

import org.jspecify.annotations.NullMarked;
