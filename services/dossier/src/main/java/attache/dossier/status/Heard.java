package attache.dossier.status;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last day by which something is known to have happened, followed along the days. A record is
 * quiet since then.
 */
final class Heard {
  private final List<LocalDate> days;
  private int next;

  Heard(List<Occurrence> developments) {
    this.days = developments.stream().map(Occurrence::latest).sorted().toList();
  }

  /** On the day it was followed to; {@code null} while nothing is known to have happened. */
  @Nullable LocalDate last() {
    return next == 0 ? null : days.get(next - 1);
  }

  /** The next day by which something is; {@link LocalDate#MAX} where there is none. */
  LocalDate next() {
    return next == days.size() ? LocalDate.MAX : days.get(next);
  }

  /** Follows to a day, and tells whether something is known to have happened since the last one. */
  boolean followTo(LocalDate day) {
    int before = next;
    while (next < days.size() && !days.get(next).isAfter(day)) {
      next++;
    }
    return next > before;
  }
}
