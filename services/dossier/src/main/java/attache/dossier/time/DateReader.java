package attache.dossier.time;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** Reads one date of any precision, with its qualifiers, up to whatever follows it. */
final class DateReader {

  private final Cursor cursor;

  DateReader(Cursor cursor) {
    this.cursor = cursor;
  }

  Moment date() {
    Qualifier onYear = cursor.qualifier();
    if (cursor.sees('Y')) {
      return new YearReader(cursor).lettered(onYear);
    }
    int start = cursor.at();
    YearDigits year = year();
    if (cursor.sees('S')) {
      return new YearReader(cursor).significant(start, year, onYear);
    }
    Qualifier toYear = cursor.qualifier();
    onYear = onYear.and(toYear);
    return cursor.eats('-')
        ? inYear(year, onYear)
        : new CalendarDate(year, onYear, null, Qualifier.NONE, null, Qualifier.NONE);
  }

  private YearDigits year() {
    int start = cursor.at();
    boolean negative = cursor.eats('-');
    Digits digits = digits(4, "a year has four digits, as in 2021 or 201X");
    if (negative && digits.highest() == 0) {
      throw cursor.fault(start, "there is no year -0000: the year zero is written 0000");
    }
    return new YearDigits(negative, digits);
  }

  private Moment inYear(YearDigits year, Qualifier onYear) {
    Qualifier onMonth = cursor.qualifier();
    int start = cursor.at();
    Digits month = digits(2, "a month has two digits, from 01 to 12");
    Optional<Division> division = month.known() ? Division.of(month.lowest()) : Optional.empty();
    Qualifier toMonth = cursor.qualifier();
    onYear = onYear.and(toMonth);
    onMonth = onMonth.and(toMonth);
    if (division.isPresent()) {
      if (cursor.sees('-')) {
        throw cursor.fault(month.text() + " is a part of the year, it has no days");
      }
      return new PartOfYear(year, onYear, division.get(), onMonth);
    }
    if (CalendarDate.fitting(month, 12).findAny().isEmpty()) {
      throw cursor.fault(
          start,
          "there is no month %s: months go from 01 to 12, seasons and other parts of a year from 21 to 41"
              .formatted(month.text()));
    }
    return cursor.eats('-')
        ? inMonth(year, onYear, month, onMonth)
        : new CalendarDate(year, onYear, month, onMonth, null, Qualifier.NONE);
  }

  private Moment inMonth(YearDigits year, Qualifier onYear, Digits month, Qualifier onMonth) {
    Qualifier onDay = cursor.qualifier();
    int start = cursor.at();
    Digits day = digits(2, "a day has two digits, from 01 to 31");
    if (CalendarDate.fitting(day, 31).findAny().isEmpty()) {
      throw cursor.fault(start, "there is no day %s: days go from 01 to 31".formatted(day.text()));
    }
    Qualifier toDay = cursor.qualifier();
    var date =
        new CalendarDate(year, onYear.and(toDay), month, onMonth.and(toDay), day, onDay.and(toDay));
    if (date.firstFrom(LocalDate.MIN) == null) {
      throw cursor.fault(start, missing(date, month, day));
    }
    return date;
  }

  private static String missing(CalendarDate date, Digits month, Digits day) {
    if (!month.known() || !day.known()) {
      return "no day of the calendar fits " + date.canonical();
    }
    String name = Month.of(month.lowest()).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return "there is no %s %s in %s".formatted(day.lowest(), name, date.year());
  }

  private Digits digits(int count, String otherwise) {
    int start = cursor.at();
    for (int i = 0; i < count; i++) {
      if (!cursor.eatsDigit(true)) {
        throw cursor.fault("%s; here stands %s".formatted(otherwise, cursor.here()));
      }
    }
    if (cursor.eatsDigit(true)) {
      throw cursor.fault(
          cursor.at() - 1,
          count == 4
              ? "a year has four digits: put a hyphen before the month (2021-05), or a Y before a"
                  + " longer year"
              : otherwise);
    }
    return new Digits(cursor.since(start));
  }
}
