/** The command line of the jar: what a person does with a running service from a shell. */
@NullMarked
package attache.tracker.cli;

import org.jspecify.annotations.NullMarked;
