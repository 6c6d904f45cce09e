/**
 * When something happened, as precisely as the source says and no more: EDTF expressions (ISO
 * 8601-2:2019) with their days, and the dates of developments built on them.
 */
@NullMarked
package attache.dossier.time;

import org.jspecify.annotations.NullMarked;
