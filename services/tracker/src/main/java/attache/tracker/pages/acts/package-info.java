/**
 * What analysts do with what is recorded: correct, judge, link, merge, review; each with a reason.
 */
@NullMarked
package attache.tracker.pages.acts;

import org.jspecify.annotations.NullMarked;
