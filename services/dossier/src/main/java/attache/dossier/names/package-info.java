/** What things are called, and when two names are the same. */
@NullMarked
package attache.dossier.names;

import org.jspecify.annotations.NullMarked;
