/** How the views fare, and what an operator can do about them. */
@NullMarked
package attache.tracker.operations;

import org.jspecify.annotations.NullMarked;
