/** Records by stage. */
@NullMarked
package attache.tracker.pages.board;

import org.jspecify.annotations.NullMarked;
