package attache.tracker.wiring;

import attache.dossier.Event;
import attache.dossier.Recording;
import attache.tracker.desk.Circumstances;
import attache.tracker.desk.Circumstances.Via;
import java.time.Instant;

/**
 * An event of a record on its way through Axon to the log and back.
 *
 * @param name its name in the log
 */
record Noted(String name, Event event, Via via, Recording recording) {

  /** One that is not in the log yet: it has neither a position nor a time. */
  static Noted now(String name, Event event, Circumstances circumstances) {
    Via via = circumstances.via();
    return new Noted(
        name,
        event,
        via,
        new Recording(Instant.EPOCH, circumstances.actor(), 0, via == Via.IMPORT));
  }
}
