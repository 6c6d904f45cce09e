/** Then and now: what two moments differ in. */
@NullMarked
package attache.tracker.pages.compare;

import org.jspecify.annotations.NullMarked;
