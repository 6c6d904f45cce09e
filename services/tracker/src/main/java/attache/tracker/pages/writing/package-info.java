/** What all pages that record share: who records, what was entered, and what is wrong with it. */
@NullMarked
package attache.tracker.pages.writing;

import org.jspecify.annotations.NullMarked;
