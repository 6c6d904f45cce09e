/** One record's dossier: what may be asked of it, what is decided, and what it then is. */
@NullMarked
package attache.dossier;

import org.jspecify.annotations.NullMarked;
