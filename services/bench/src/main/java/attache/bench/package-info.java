/** Measures the service against its limits on the same machine in the same run; never shipped. */
@NullMarked
package attache.bench;

import org.jspecify.annotations.NullMarked;
