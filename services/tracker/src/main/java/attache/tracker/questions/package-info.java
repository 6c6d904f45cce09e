/** What readers can ask, whoever asks: the API over HTTP, or a page of the service itself. */
@NullMarked
package attache.tracker.questions;

import org.jspecify.annotations.NullMarked;
