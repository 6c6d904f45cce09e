/** The documents that developments rest on: what is known of them and of where they got it from. */
@NullMarked
package attache.dossier.source;

import org.jspecify.annotations.NullMarked;
