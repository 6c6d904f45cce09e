package attache.tracker.views;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as PostgreSQL writes them, with open ends. */
final class Days {
  /** PostgreSQL's calendar begins here; what is earlier counts as always. */
  private static final LocalDate FIRST = LocalDate.of(-4712, 1, 1);

  private Days() {}

  /** The first day of a period; open where there is none. */
  static String from(@Nullable LocalDate day) {
    return day == null || day.isBefore(FIRST) ? "-infinity" : text(day);
  }

  /** The day after a period; open where there is none. */
  static String to(@Nullable LocalDate day) {
    return day == null || day.equals(LocalDate.MAX) ? "infinity" : text(day);
  }

  /** A day within PostgreSQL's calendar, as a parameter. */
  static String text(LocalDate day) {
    LocalDate shown = day.isBefore(FIRST) ? FIRST : day;
    return shown.getYear() > 0
        ? "%04d-%02d-%02d".formatted(shown.getYear(), shown.getMonthValue(), shown.getDayOfMonth())
        : "%04d-%02d-%02d BC"
            .formatted(1 - shown.getYear(), shown.getMonthValue(), shown.getDayOfMonth());
  }
}
