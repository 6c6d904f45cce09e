/** . */
@NullMarked
package attache.tracker;

import org.jspecify.annotations.NullMarked;
