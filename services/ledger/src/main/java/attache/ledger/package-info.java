/** An append-only, gap-free, hash-chained log of events on PostgreSQL; knows not what they mean. */
@NullMarked
package attache.ledger;

import org.jspecify.annotations.NullMarked;
