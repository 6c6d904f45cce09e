/** The vocabulary of developments and stages, and which development leads where. */
@NullMarked
package attache.dossier.lifecycle;

import org.jspecify.annotations.NullMarked;
