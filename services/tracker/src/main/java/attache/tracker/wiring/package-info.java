/** The rim: the log, Axon and the database, put together and handed to the rest as plain ports. */
@NullMarked
package attache.tracker.wiring;

import org.jspecify.annotations.NullMarked;
