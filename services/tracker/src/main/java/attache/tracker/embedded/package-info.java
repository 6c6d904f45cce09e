/**
 * The PostgreSQL that runs beside the service when no other is given, and what a given one must be.
 */
@NullMarked
package attache.tracker.embedded;

import org.jspecify.annotations.NullMarked;
