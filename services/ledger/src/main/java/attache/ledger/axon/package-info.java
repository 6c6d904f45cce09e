/** The log as Axon Framework 4 knows it: a storage engine, and a gateway that answers with rows. */
@NullMarked
package attache.ledger.axon;

import org.jspecify.annotations.NullMarked;
