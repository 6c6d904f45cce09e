package attache.dossier.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A year, month or day (EDTF level 0 "Date") with unspecified digits and qualifiers anywhere
 * (levels 1 and 2). It covers exactly the existing days that fit its digits.
 *
 * @param month null in a date of year precision
 * @param day null in a date of year or month precision
 */
record CalendarDate(
    YearDigits year,
    Qualifier yearQualifier,
    @Nullable Digits month,
    Qualifier monthQualifier,
    @Nullable Digits day,
    Qualifier dayQualifier)
    implements Moment {

  @Override
  public @Nullable LocalDate firstFrom(LocalDate limit) {
    for (PrimitiveIterator.OfInt years = year.upFrom(limit.getYear()).iterator();
        years.hasNext(); ) {
      int y = years.nextInt();
      for (int m : fitting(month, 12).toArray()) {
        int length = YearMonth.of(y, m).lengthOfMonth();
        for (int d : fitting(day, length).toArray()) {
          LocalDate found = LocalDate.of(y, m, d);
          if (!found.isBefore(limit)) {
            return found;
          }
        }
      }
    }
    return null;
  }

  @Override
  public @Nullable LocalDate lastUntil(LocalDate limit) {
    for (PrimitiveIterator.OfInt years = year.downFrom(limit.getYear()).iterator();
        years.hasNext(); ) {
      int y = years.nextInt();
      for (int m : reversed(fitting(month, 12))) {
        int length = YearMonth.of(y, m).lengthOfMonth();
        for (int d : reversed(fitting(day, length))) {
          LocalDate found = LocalDate.of(y, m, d);
          if (!found.isAfter(limit)) {
            return found;
          }
        }
      }
    }
    return null;
  }

  static IntStream fitting(@Nullable Digits digits, int highest) {
    return digits == null ? IntStream.rangeClosed(1, highest) : digits.ascending(1, highest);
  }

  private static int[] reversed(IntStream numbers) {
    int[] up = numbers.toArray();
    return IntStream.range(0, up.length).map(i -> up[up.length - 1 - i]).toArray();
  }

  /** The day of a date that {@link #isPlainDay}. */
  LocalDate toLocalDate() {
    return Objects.requireNonNull(firstFrom(LocalDate.MIN));
  }

  /** Whether every digit is known down to the day and nothing is qualified. */
  boolean isPlainDay() {
    return year.known()
        && month != null
        && month.known()
        && day != null
        && day.known()
        && qualifier() == Qualifier.NONE;
  }

  @Override
  public Precision precision() {
    if (!year.known() || month == null || !month.known()) {
      return year.precision();
    }
    return day == null || !day.known() ? Precision.MONTH : Precision.DAY;
  }

  @Override
  public Qualifier qualifier() {
    return yearQualifier.and(monthQualifier).and(dayQualifier);
  }

  @Override
  public String canonical() {
    List<String> parts = new ArrayList<>(List.of(year.toString()));
    if (month != null) {
      parts.add(month.text());
    }
    if (day != null) {
      parts.add(day.text());
    }
    return Qualifier.write(parts, List.of(yearQualifier, monthQualifier, dayQualifier));
  }
}
