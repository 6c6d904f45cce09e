/** The values a development is made of; each checks itself when it is made. */
@NullMarked
package attache.dossier.value;

import org.jspecify.annotations.NullMarked;
