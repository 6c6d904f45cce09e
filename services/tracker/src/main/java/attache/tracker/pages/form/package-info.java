/** The form in which analysts record what a source says. */
@NullMarked
package attache.tracker.pages.form;

import org.jspecify.annotations.NullMarked;
