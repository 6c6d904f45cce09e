/** States, and whoever else takes part: what each supplies, receives, signs and says. */
@NullMarked
package attache.tracker.pages.places;

import org.jspecify.annotations.NullMarked;
