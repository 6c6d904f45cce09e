/** Records that fit a search, page by page. */
@NullMarked
package attache.tracker.pages.search;

import org.jspecify.annotations.NullMarked;
