/** The log played back: event by event, with what was believed after each. */
@NullMarked
package attache.tracker.pages.replay;

import org.jspecify.annotations.NullMarked;
