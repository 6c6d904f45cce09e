package attache.tracker.views;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as PostgreSQL counts and writes them, with open ends. */
public final class StoredDays {
  static final int ALWAYS = Integer.MIN_VALUE;
  static final int FOREVER = Integer.MAX_VALUE;

  /** PostgreSQL's calendar begins here; what is earlier counts as always. */
  private static final LocalDate FIRST = LocalDate.of(-4712, 1, 1);

  /** And ends here; what is later counts as never. */
  private static final LocalDate LAST = LocalDate.of(5_874_897, 12, 31);

  /** PostgreSQL counts from here. */
  private static final long ZERO = LocalDate.of(2000, 1, 1).toEpochDay();

  private StoredDays() {}

  /** The first day of a period; open where there is none. */
  static int from(@Nullable LocalDate day) {
    return day == null || day.isBefore(FIRST) ? ALWAYS : number(day);
  }

  /** The day after a period; open where there is none. */
  static int to(@Nullable LocalDate day) {
    return day == null ? FOREVER : number(day.isBefore(FIRST) ? FIRST : day);
  }

  private static int number(LocalDate day) {
    return day.isAfter(LAST) ? FOREVER : (int) (day.toEpochDay() - ZERO);
  }

  /** A day as PostgreSQL writes it, in ISO 8601; {@code null} where that is open. */
  public static @Nullable String read(@Nullable String written) {
    if (written == null || written.endsWith("infinity")) {
      return null;
    }
    return written.length() == 10 ? written : beyondFourDigits(written).toString();
  }

  /** "0044-03-15 BC" is 44 years before the year 1, which in ISO 8601 is -0043. */
  private static LocalDate beyondFourDigits(String written) {
    String[] parts = written.split("[- ]");
    int year = Integer.parseInt(parts[0]);
    return LocalDate.of(
        parts.length > 3 ? year(-year) : year,
        Integer.parseInt(parts[1]),
        Integer.parseInt(parts[2]));
  }

  /** A year as PostgreSQL counts, without a year 0, in ISO 8601, which has one. */
  public static int year(int counted) {
    return counted < 0 ? counted + 1 : counted;
  }

  /** A counted day, as a parameter. */
  static String text(int day) {
    return switch (day) {
      case ALWAYS -> "-infinity";
      case FOREVER -> "infinity";
      default -> text(LocalDate.ofEpochDay(ZERO + day));
    };
  }

  /** A day within PostgreSQL's calendar, as a parameter. */
  public static String text(LocalDate day) {
    LocalDate shown = day.isBefore(FIRST) ? FIRST : day;
    if (shown.getYear() > 0 && shown.getYear() <= 9999) {
      return shown.toString();
    }
    return shown.getYear() > 0
        ? "%04d-%02d-%02d".formatted(shown.getYear(), shown.getMonthValue(), shown.getDayOfMonth())
        : "%04d-%02d-%02d BC"
            .formatted(1 - shown.getYear(), shown.getMonthValue(), shown.getDayOfMonth());
  }
}
