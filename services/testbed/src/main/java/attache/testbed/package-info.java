/** . */
@NullMarked
package attache.testbed;

import org.jspecify.annotations.NullMarked;
