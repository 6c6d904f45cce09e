/** What two states of knowledge differ in. */
@NullMarked
package attache.tracker.changes;

import org.jspecify.annotations.NullMarked;
