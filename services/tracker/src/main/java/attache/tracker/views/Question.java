package attache.tracker.views;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On which day, and as known when, something is asked.
 *
 * @param asOf the day: what was true then; today where {@code null}
 * @param knownAt the instant: what we believed then; {@code null} where a position says it, or now
 * @param knownUpTo the position: what we believed right after it; {@code null} where an instant
 *     says it, or now
 * @param minPosition the position the view must have reached, 0 for any
 */
public record Question(
    @Nullable LocalDate asOf,
    @Nullable Instant knownAt,
    @Nullable Long knownUpTo,
    long minPosition) {

  public Question(@Nullable LocalDate asOf, @Nullable Instant knownAt, long minPosition) {
    this(asOf, knownAt, null, minPosition);
  }

  public static Question read(Parameters parameters) {
    Long upTo = parameters.isPosition("knownAt") ? (Long) parameters.position("knownAt", 0) : null;
    return new Question(
        parameters.day("asOf"),
        upTo == null ? parameters.instant("knownAt") : null,
        upTo,
        parameters.position("minPosition", 0));
  }

  /** Whether it is asked as known now. */
  public boolean now() {
    return knownAt == null && knownUpTo == null;
  }
}
