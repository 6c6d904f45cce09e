/** Where one record stands, and why. */
@NullMarked
package attache.tracker.status;

import org.jspecify.annotations.NullMarked;
