package attache.tracker.history;

import attache.ledger.Recorded;
import attache.tracker.json.Json;
import attache.tracker.log.Streams;
import attache.tracker.views.ObjectText;
import java.util.HexFormat;

/** An event of the log as one JSON object, its data and circumstances byte for byte. */
final class EventLine {
  private EventLine() {}

  static String of(Recorded event) {
    return new ObjectText()
        .put("position", event.position())
        .put("record", Streams.isOfRecord(event.stream()) ? event.stream() : null)
        .put("stream", event.stream())
        .put("sequence", event.sequence())
        .put("id", event.id().toString())
        .put("name", event.name())
        .put("version", event.version())
        .put("recordedAt", Json.instant(event.recordedAt()))
        .put("actor", event.actor())
        .put("hash", HexFormat.of().formatHex(event.hash()))
        .raw("data", event.data())
        .raw("meta", event.meta())
        .toString();
  }
}
