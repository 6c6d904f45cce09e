package attache.dossier.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days in which something may have happened.
 *
 * @param earliest null when there is no first day
 * @param latest null when there is no last day
 */
public record DateRange(@Nullable LocalDate earliest, @Nullable LocalDate latest) {

  public static final DateRange ALWAYS = new DateRange(null, null);

  public DateRange {
    if (earliest != null && latest != null && earliest.isAfter(latest)) {
      throw new IllegalArgumentException(
          "a range of days cannot begin on %s and end on %s".formatted(earliest, latest));
    }
  }

  /** Whether this was over before the other began, whichever of their days are the true ones. */
  public boolean certainlyBefore(DateRange other) {
    return latest != null && other.earliest != null && latest.isBefore(other.earliest);
  }

  public boolean overlaps(DateRange other) {
    return !certainlyBefore(other) && !other.certainlyBefore(this);
  }
}
