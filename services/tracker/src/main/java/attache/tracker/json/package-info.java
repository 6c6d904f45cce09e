/** JSON of requests, of the log and of catalogues: read strictly, written by chosen names. */
@NullMarked
package attache.tracker.json;

import org.jspecify.annotations.NullMarked;
