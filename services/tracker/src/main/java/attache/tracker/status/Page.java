package attache.tracker.status;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.tracker.json.Json;
import attache.tracker.json.ObjectText;
import attache.tracker.views.At;
import attache.tracker.views.RecordShown;
import attache.tracker.views.StatusShown;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A record's page: what it tells, in parts that change with different things, to which each answer
 * adds the clocks it was asked with.
 */
final class Page {
  private static final byte[] COMMA = bytes(",");

  private final String id;
  private final long version;
  private final Set<String> shown;
  private final byte[] status;
  private final byte[] card;
  private final byte[] developments;
  private final byte[] retracted;
  private final byte[] anomalies;

  /**
   * @param told what the record's own events tell, as of all that was known then
   * @param card the members of a JSON object that a development leaves as they are
   * @param shown the records and documents of which it shows anything
   */
  Page(String id, RecordShown told, ObjectText card, Set<String> shown) {
    this(
        id,
        told,
        members(card),
        bytes(told.developments().standing()),
        bytes(told.developments().retracted()),
        shown);
  }

  private Page(
      String id,
      RecordShown told,
      byte[] card,
      byte[] developments,
      byte[] retracted,
      Set<String> shown) {
    this.id = id;
    this.version = told.version();
    this.shown = Set.copyOf(shown);
    this.status = members(status(id, told.status()).put("awaitsApproval", told.awaitsApproval()));
    this.card = card;
    this.developments = developments;
    this.retracted = retracted;
    this.anomalies = bytes(told.anomalies());
  }

  /**
   * The page with what came to the record since.
   *
   * @param more what that shows anything of besides
   */
  Page with(RecordShown told, Set<String> more) {
    byte[] news = bytes(told.developments().standing());
    byte[] all = developments.length == 0 ? news : joined(List.of(developments, COMMA, news));
    Set<String> both = new HashSet<>(shown);
    both.addAll(more);
    return new Page(id, told, card, all, retracted, both);
  }

  long version() {
    return version;
  }

  Set<String> shown() {
    return shown;
  }

  int size() {
    return status.length + card.length + developments.length + retracted.length + anomalies.length;
  }

  /** The answer, in UTF-8. */
  byte[] json(At at) {
    String clocks =
        ",\"version\":%d,\"asOf\":\"%s\",\"knownAt\":\"%s\",\"position\":%d}"
            .formatted(version, at.asOf(), Json.instant(at.knownAt()), at.known());
    return joined(
        List.of(
            bytes("{"),
            status,
            COMMA,
            card,
            bytes(",\"developments\":["),
            developments,
            bytes("],\"retracted\":["),
            retracted,
            bytes("],\"anomalies\":"),
            anomalies,
            bytes(clocks)));
  }

  private static ObjectText status(String id, StatusShown status) {
    return new ObjectText()
        .put("id", id)
        .put("stage", status.stage())
        .put("group", status.group())
        .put("ambiguous", status.ambiguous())
        .raw("candidates", status.candidates())
        .put("confirmed", status.confirmed())
        .put("since", status.since())
        .put("sinceEarliest", status.sinceEarliest())
        .put("sinceQualifier", status.sinceQualifier())
        .raw("facets", status.facets());
  }

  private static byte[] joined(List<byte[]> parts) {
    ByteBuffer whole = ByteBuffer.allocate(parts.stream().mapToInt(part -> part.length).sum());
    parts.forEach(whole::put);
    return whole.array();
  }

  private static byte[] members(ObjectText object) {
    String text = object.toString();
    return bytes(text.substring(1, text.length() - 1));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
