package attache.tracker.history;

import attache.ledger.Ledger;
import attache.tracker.views.Parameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which events of the log are asked for.
 *
 * @param stream a record's id, or a document's stream; {@code null} for all
 * @param names of events; empty for all
 * @param sequence the last place in the stream
 * @param after the position behind which the events stand
 * @param until the last position
 */
record Filter(
    @Nullable String stream,
    @Nullable String actor,
    List<String> names,
    long sequence,
    long after,
    long until,
    boolean newestFirst,
    int limit) {
  private static final int USUAL = 50;
  private static final int MOST = 1_000;
  private static final Duration MICROSECOND = Duration.ofNanos(1_000);

  static Filter read(Parameters parameters, Ledger ledger, long head) {
    String record = parameters.text("record");
    String actor = parameters.text("actor");
    List<String> names = parameters.texts("name");
    long sequence = parameters.position("sequence", Long.MAX_VALUE);
    long from = from(parameters, ledger);
    long to = to(parameters, ledger, head);
    List<String> orders = parameters.words("order", List.of("newest", "oldest"));
    boolean newest = orders.isEmpty() || orders.getFirst().equals("newest");
    String cursor = parameters.text("cursor");
    long place = parameters.position("cursor", 0);
    int limit = parameters.count("limit", 1, MOST, USUAL);
    if (record == null && sequence != Long.MAX_VALUE) {
      parameters.fault("sequence", "a place in a stream needs the record");
    }
    return new Filter(
        record,
        actor,
        names,
        sequence,
        cursor == null || newest ? from : Math.max(from, place),
        cursor == null || !newest ? Math.min(to, head) : Math.min(Math.min(to, head), place - 1),
        newest,
        limit);
  }

  /** The position before the first one that is asked for; a day begins with its first moment. */
  private static long from(Parameters parameters, Ledger ledger) {
    if (parameters.isPosition("from")) {
      return Math.max(0, parameters.position("from", 0) - 1);
    }
    Instant first = parameters.beginning("from");
    return first == null ? 0 : ledger.positionAt(first.minus(MICROSECOND));
  }

  private static long to(Parameters parameters, Ledger ledger, long head) {
    if (parameters.isPosition("to")) {
      return parameters.position("to", head);
    }
    Instant instant = parameters.instant("to");
    return instant == null ? head : ledger.positionAt(instant);
  }
}
