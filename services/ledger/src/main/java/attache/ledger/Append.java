package attache.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events to be recorded together, at the end of one stream, or not at all.
 *
 * @param expectedVersion how many events the stream has, as far as the writer knows; or {@link
 *     #ANY}
 * @param actor who says so
 * @param key the request this comes from, where it may come twice
 */
public record Append(
    String stream,
    long expectedVersion,
    List<Draft> events,
    String actor,
    @Nullable IdempotencyKey key) {

  /** At the end, wherever that is. Costs more than a version: the end must be looked up. */
  public static final long ANY = -1;

  public Append {
    Names.check("the stream", stream, 255);
    Names.check("the actor", actor, 255);
    if (expectedVersion < ANY) {
      throw new IllegalArgumentException("no stream has %d events".formatted(expectedVersion));
    }
    if (events.isEmpty() || events.size() > 1_000) {
      throw new IllegalArgumentException(
          "1 to 1000 events are appended together, but not " + events.size());
    }
    events = List.copyOf(events);
  }
}
