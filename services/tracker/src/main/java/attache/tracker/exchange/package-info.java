/** How whole catalogues come in: cut into records, decided one by one, reported line by line. */
@NullMarked
package attache.tracker.exchange;

import org.jspecify.annotations.NullMarked;
