/** A real PostgreSQL for every test that touches SQL, whatever the machine has to offer. */
@NullMarked
package attache.testbed;

import org.jspecify.annotations.NullMarked;
