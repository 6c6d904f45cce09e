/** What analysts can record, whoever hands it in: the API over HTTP, or a page of the service. */
@NullMarked
package attache.tracker.commands;

import org.jspecify.annotations.NullMarked;
