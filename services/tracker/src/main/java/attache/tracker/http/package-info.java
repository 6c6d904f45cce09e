/** What requests have in common: who sends them, from where, on what conditions, and their JSON. */
@NullMarked
package attache.tracker.http;

import org.jspecify.annotations.NullMarked;
