/** Corrections by hand: what is recorded as fields of a form, and only what was changed as JSON. */
@NullMarked
package attache.tracker.pages.correcting;

import org.jspecify.annotations.NullMarked;
