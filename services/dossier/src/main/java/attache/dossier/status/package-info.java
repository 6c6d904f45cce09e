/** What the developments of a record amount to on a day: status, timeline and explanation. */
@NullMarked
package attache.dossier.status;

import org.jspecify.annotations.NullMarked;
