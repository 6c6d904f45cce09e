/** Who looked at which record: written beside the answer, never before it. */
@NullMarked
package attache.tracker.access;

import org.jspecify.annotations.NullMarked;
