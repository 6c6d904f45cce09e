package attache.tracker.views;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On which day, and as known when, something is asked.
 *
 * @param asOf the day: what was true then; today where {@code null}
 * @param knownAt the instant: what we believed then; now where {@code null}
 * @param minPosition the position the view must have reached, 0 for any
 */
public record Question(@Nullable LocalDate asOf, @Nullable Instant knownAt, long minPosition) {

  public static Question read(Parameters parameters) {
    return new Question(
        parameters.day("asOf"),
        parameters.instant("knownAt"),
        parameters.position("minPosition", 0));
  }
}
