/** . */
@NullMarked
package attache.ledger;

import org.jspecify.annotations.NullMarked;
