/** What the rows of the log say: whose stream it is, which event, and how it came there. */
@NullMarked
package attache.tracker.log;

import org.jspecify.annotations.NullMarked;
