package attache.tracker.live;

import attache.ledger.Recorded;
import attache.tracker.log.EventLine;
import java.nio.charset.StandardCharsets;

/**
 * An event as it is sent, written once for all who get it.
 *
 * @param stream whose event it is
 */
record Frame(long position, String stream, byte[] bytes) {

  static Frame of(Recorded event) {
    // The log's JSON is canonical, so the line has no break within.
    String text =
        "id: %d\nevent: %s\ndata: ".formatted(event.position(), event.name())
            + EventLine.of(event)
            + "\n\n";
    return new Frame(event.position(), event.stream(), text.getBytes(StandardCharsets.UTF_8));
  }
}
