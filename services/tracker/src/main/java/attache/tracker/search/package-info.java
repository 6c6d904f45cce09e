/** Lists of records: filtered, sorted, page by page. */
@NullMarked
package attache.tracker.search;

import org.jspecify.annotations.NullMarked;
