/** . */
@NullMarked
package attache.dossier;

import org.jspecify.annotations.NullMarked;
