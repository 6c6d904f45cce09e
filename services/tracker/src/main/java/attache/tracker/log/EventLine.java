package attache.tracker.log;

import attache.ledger.Recorded;
import attache.tracker.json.Json;
import attache.tracker.json.ObjectText;
import java.util.HexFormat;

/** An event of the log as one JSON object, its data and circumstances byte for byte. */
public final class EventLine {
  private EventLine() {}

  /** The object, without a line's end. */
  public static String of(Recorded event) {
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
