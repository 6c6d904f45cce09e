/** The log as auditors read it: of one record, or whole. */
@NullMarked
package attache.tracker.history;

import org.jspecify.annotations.NullMarked;
