package attache.tracker.log;

import attache.dossier.Event;
import attache.dossier.Recording;

/**
 * An event of a record as it comes from the log.
 *
 * @param sequence its place in the record's stream, from 0
 */
public record LoggedEvent(Event event, Recording recording, long sequence) {}
