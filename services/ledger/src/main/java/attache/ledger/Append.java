package attache.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events to be recorded together, at the end of one stream, or not at all.
 *
 * @param stream whose events these are
 * @param expectedVersion how many events the stream has, as far as the writer knows; or {@link
 *     #ANY}
 * @param actor who says so
 * @param key the request this comes from, where it may come twice
 * @param with what is recorded with them, right after, at the end of another stream: both or
 *     neither
 */
public record Append(
    String stream,
    long expectedVersion,
    List<Draft> events,
    String actor,
    @Nullable IdempotencyKey key,
    @Nullable Append with) {

  /** At the end, wherever that is. Costs more than a version: the end must be looked up. */
  public static final long ANY = -1;

  public Append(
      String stream,
      long expectedVersion,
      List<Draft> events,
      String actor,
      @Nullable IdempotencyKey key) {
    this(stream, expectedVersion, events, actor, key, null);
  }

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
    if (with != null && (with.stream.equals(stream) || with.key != null || with.with != null)) {
      throw new IllegalArgumentException(
          "what is recorded with events goes to one other stream, under the same key");
    }
    events = List.copyOf(events);
  }

  /** This, and what is recorded with it. */
  List<Append> parts() {
    return with == null ? List.of(this) : List.of(this, with);
  }
}
