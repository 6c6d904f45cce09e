/** The stories every release must tell right, told to the running service. */
@NullMarked
package attache.tracker.stories;

import org.jspecify.annotations.NullMarked;
