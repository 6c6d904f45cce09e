package attache.dossier.time;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Single dates in English, without their qualifiers. */
final class EnglishDates {

  String say(CalendarDate date) {
    Digits month = date.month();
    Digits day = date.day();
    List<String> unknown = new ArrayList<>();
    if (blank(day, 31)) {
      unknown.add("day");
    }
    if (blank(month, 12) && (day == null || blank(day, 31))) {
      unknown.add("month");
    }
    if (day == null || blank(day, 31)) {
      String front = month == null || blank(month, 12) ? "" : months(month);
      return withYear(front, " ", date.year(), unknown);
    }
    return month == null || blank(month, 12)
        ? withYear("day " + days(day, 31) + " of some month", " of ", date.year(), unknown)
        : withYear(
            days(day, longest(date.year(), month)) + " " + months(month),
            " ",
            date.year(),
            unknown);
  }

  String say(PartOfYear part) {
    String name = part.division().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    boolean season = part.division().precision() == Precision.SEASON;
    return withYear(name, season ? " " : " of ", part.year(), new ArrayList<>());
  }

  private static boolean blank(@Nullable Digits digits, int highest) {
    return digits != null && CalendarDate.fitting(digits, highest).count() == highest;
  }

  private static String withYear(
      String front, String between, YearDigits year, List<String> unknown) {
    String said =
        switch (year.precision()) {
          case YEAR -> join(front, between, year(year.negative() ? -number(year) : number(year)));
          case UNKNOWN_YEAR -> {
            unknown.add("year");
            yield front;
          }
          case DECADE ->
              year.negative()
                  ? join(front, ", ", years(year))
                  : join(front, " in ", "the " + number(year) + "s");
          case CENTURY, MILLENNIUM, DAY, MONTH, QUARTER, SEASON, PART_OF_YEAR, INTERVAL, SET ->
              join(front, ", ", years(year));
        };
    return unknown.isEmpty() ? said : join(said, ", ", list(unknown, " and ") + " unknown");
  }

  private static String years(YearDigits year) {
    Digits digits = year.digits();
    if (!digits.text().matches("\\d*X+")) {
      return "some year like " + year;
    }
    int sign = year.negative() ? -1 : 1;
    int near = sign * (year.negative() ? digits.highest() : digits.lowest());
    int far = sign * (year.negative() ? Math.max(1, digits.lowest()) : digits.highest());
    return "some year from " + year(near) + " to " + year(far);
  }

  private static int number(YearDigits year) {
    return year.digits().lowest();
  }

  private static String join(String front, String between, String rest) {
    return front.isEmpty() ? rest : rest.isEmpty() ? front : front + between + rest;
  }

  private static String days(Digits day, int longest) {
    return choices(
        CalendarDate.fitting(day, longest).mapToObj(Integer::toString).toList(), "some day");
  }

  /** How many days the longest of the months that may be meant has. */
  static int longest(YearDigits year, Digits month) {
    boolean leap = year.upFrom(-9999).anyMatch(Year::isLeap);
    return CalendarDate.fitting(month, 12).map(m -> Month.of(m).length(leap)).max().orElseThrow();
  }

  private static String months(Digits month) {
    return choices(
        CalendarDate.fitting(month, 12).mapToObj(EnglishDates::month).toList(), "some month");
  }

  /** A few are listed, many in a row are told by their ends. */
  private static String choices(List<String> all, String some) {
    return all.size() <= 4
        ? list(all, " or ")
        : some + " from " + all.getFirst() + " to " + all.getLast();
  }

  private static String list(List<String> all, String last) {
    return all.size() == 1
        ? all.getFirst()
        : all.subList(0, all.size() - 1).stream().collect(Collectors.joining(", "))
            + last
            + all.getLast();
  }

  private static String month(int month) {
    return Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  static String day(LocalDate day) {
    return day.getDayOfMonth() + " " + month(day.getMonthValue()) + " " + year(day.getYear());
  }

  /** The year 0 of the standard is 1 BC. */
  static String year(long year) {
    long said = year > 0 ? year : 1 - year;
    return (said > 9999 ? String.format(Locale.ENGLISH, "%,d", said) : Long.toString(said))
        + (year > 0 ? "" : " BC");
  }

  /** "17–19 February 2021", or the two dates with "to" between them. */
  String between(Moment start, Moment end, String saidStart, String saidEnd) {
    if (saidStart.equals(saidEnd)) {
      return saidStart;
    }
    if (start instanceof CalendarDate from
        && end instanceof CalendarDate to
        && plain(from)
        && plain(to)
        && from.year().equals(to.year())
        && from.month() != null
        && to.month() != null) {
      String first = saidStart.substring(0, saidStart.length() - from.year().toString().length());
      boolean sameMonth = from.month().equals(to.month()) && from.day() != null && to.day() != null;
      return sameMonth
          ? saidStart.substring(0, saidStart.indexOf(' ')) + "–" + saidEnd
          : first.strip() + " to " + saidEnd;
    }
    return saidStart + (saidStart.contains(",") ? ", to " : " to ") + saidEnd;
  }

  private static boolean plain(CalendarDate date) {
    return date.qualifier() == Qualifier.NONE
        && date.precision() != Precision.YEAR
        && date.year().known()
        && (date.day() == null || date.day().known());
  }

  /** "before July 2021" for a day that closes a month. */
  Optional<String> before(Moment last) {
    if (!(last instanceof CalendarDate date && date.isPlainDay())) {
      return Optional.empty();
    }
    LocalDate next = date.toLocalDate().plusDays(1);
    if (next.getDayOfMonth() != 1) {
      return Optional.empty();
    }
    String month = next.getMonthValue() == 1 ? "" : month(next.getMonthValue()) + " ";
    return Optional.of("before " + month + year(next.getYear()));
  }
}
