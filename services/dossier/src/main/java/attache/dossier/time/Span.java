package attache.dossier.time;

import java.time.LocalDate;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/** Days without a hole between the first and the last. */
record Span(LocalDate first, LocalDate last) {

  static Span ofYears(long first, long last) {
    return new Span(LocalDate.of(supported(first), 1, 1), LocalDate.of(supported(last), 12, 31));
  }

  /** From the first day of one date to the last of another; a missing one leaves that side open. */
  static Span between(@Nullable Moment start, @Nullable Moment end) {
    LocalDate first = start == null ? null : start.firstFrom(LocalDate.MIN);
    LocalDate last = end == null ? null : end.lastUntil(LocalDate.MAX);
    return new Span(first == null ? LocalDate.MIN : first, last == null ? LocalDate.MAX : last);
  }

  /** Years beyond java.time's are held at its ends: they only ever mean "before or after all". */
  private static int supported(long year) {
    return (int) Math.clamp(year, (long) Year.MIN_VALUE, (long) Year.MAX_VALUE);
  }

  @Nullable LocalDate firstFrom(LocalDate day) {
    return day.isAfter(last) ? null : day.isAfter(first) ? day : first;
  }

  @Nullable LocalDate lastUntil(LocalDate day) {
    return day.isBefore(first) ? null : day.isBefore(last) ? day : last;
  }
}
