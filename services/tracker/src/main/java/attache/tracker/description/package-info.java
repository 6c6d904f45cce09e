/** Describes the interface in OpenAPI, in the words of the domain. */
@NullMarked
package attache.tracker.description;

import org.jspecify.annotations.NullMarked;
