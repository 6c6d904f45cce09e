/** The service's own pages: they ask what the API answers, and show it to people. */
@NullMarked
package attache.tracker.pages;

import org.jspecify.annotations.NullMarked;
