package attache.tracker.views;

import attache.dossier.Event;
import attache.dossier.Recording;

/**
 * An event of a record as it comes from the log.
 *
 * @param sequence its place in the record's stream, from 0
 */
record LoggedEvent(Event event, Recording recording, long sequence) {

  /** Streams of records are named by their ids; other streams have a prefix with a colon. */
  static boolean isOfRecord(String stream) {
    return stream.indexOf(':') < 0;
  }
}
