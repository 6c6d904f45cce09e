/** Source documents: registered, kept with their text, and quoted word for word. */
@NullMarked
package attache.tracker.library;

import org.jspecify.annotations.NullMarked;
