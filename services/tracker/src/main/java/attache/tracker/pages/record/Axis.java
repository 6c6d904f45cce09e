package attache.tracker.pages.record;

import attache.tracker.pages.Occurred;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The days a timeline covers. Places on it are percentages, so that it can be drawn at any width
 * without a script.
 */
public record Axis(LocalDate first, LocalDate last, LocalDate asOf) {
  private static final int[] YEARS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};
  private static final int MOST_TICKS = 7;

  /** "2 February of some year" can be any: it is drawn along the axis and does not stretch it. */
  private static final int SOME_YEAR = 500;

  /** A mark on the axis. */
  public record Tick(String x, String label) {}

  /** How a development is drawn. */
  public enum Kind {
    /** One day. */
    DOT,
    /** The days between which it happened. */
    BAR,
    /** Undated, as far as its bounds reach. */
    OPEN
  }

  /** Where a development is drawn. */
  public record Mark(Kind kind, String x, String width) {}

  static Axis of(List<Development> developments, LocalDate asOf) {
    List<LocalDate> days =
        Stream.concat(
                Stream.of(asOf),
                developments.stream()
                    .map(Development::occurred)
                    .filter(date -> !isOfSomeYear(date))
                    .flatMap(date -> Stream.of(date.earliest(), date.latest()))
                    .filter(Objects::nonNull)
                    .map(day -> (LocalDate) day))
            .sorted()
            .toList();
    long span = Math.max(60, ChronoUnit.DAYS.between(days.getFirst(), days.getLast()));
    return new Axis(
        days.getFirst().minusDays(span / 12 + 1), days.getLast().plusDays(span / 25 + 1), asOf);
  }

  /** The marks along it: years where it is long, months where it is short. */
  public List<Tick> ticks() {
    List<Tick> ticks = new ArrayList<>();
    long years = ChronoUnit.YEARS.between(first, last);
    if (years < 2) {
      int months = ChronoUnit.MONTHS.between(first, last) > MOST_TICKS ? 3 : 1;
      LocalDate day = first.withDayOfMonth(1).plusMonths(1);
      for (; share(day) < 97; day = day.plusMonths(1)) {
        if ((day.getMonthValue() - 1) % months == 0) {
          ticks.add(new Tick(x(day), day.toString().substring(0, 7)));
        }
      }
      return ticks;
    }
    int step = YEARS[YEARS.length - 1];
    for (int i = YEARS.length - 1; i >= 0 && years / YEARS[i] <= MOST_TICKS; i--) {
      step = YEARS[i];
    }
    int year = Math.ceilDiv(first.getYear() + 1, step) * step;
    for (; share(LocalDate.of(year, 1, 1)) < 97; year += step) {
      ticks.add(new Tick(x(LocalDate.of(year, 1, 1)), Integer.toString(year)));
    }
    return ticks;
  }

  private static boolean isOfSomeYear(Occurred date) {
    LocalDate from = date.earliest();
    LocalDate to = date.latest();
    return from != null && to != null && ChronoUnit.YEARS.between(from, to) >= SOME_YEAR;
  }

  public Mark mark(Occurred date) {
    boolean anywhere = isOfSomeYear(date);
    LocalDate from = anywhere ? null : date.earliest();
    LocalDate to = anywhere ? null : date.latest();
    if (!date.undated() && from != null && from.equals(to)) {
      return new Mark(Kind.DOT, x(from), "0%");
    }
    Kind kind = date.undated() || from == null || to == null ? Kind.OPEN : Kind.BAR;
    double start = share(from == null ? first : from);
    double end = share(to == null ? last : to.plusDays(1));
    return new Mark(kind, percent(start), percent(Math.max(1, end - start)));
  }

  public String now() {
    return x(asOf);
  }

  private String x(LocalDate day) {
    return percent(share(day));
  }

  private double share(LocalDate day) {
    double whole = ChronoUnit.DAYS.between(first, last);
    return Math.clamp(100 * ChronoUnit.DAYS.between(first, day) / whole, 0, 100);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share);
  }
}
