/** Equipment by designation: who asked for it, was offered it, bought it, refused it. */
@NullMarked
package attache.tracker.pages.materiel;

import org.jspecify.annotations.NullMarked;
