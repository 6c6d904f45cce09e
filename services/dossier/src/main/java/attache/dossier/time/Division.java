package attache.dossier.time;

import static attache.dossier.time.Precision.PART_OF_YEAR;
import static attache.dossier.time.Precision.QUARTER;
import static attache.dossier.time.Precision.SEASON;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;

/**
 * The parts of a year that have a number in the place of the month (EDTF level 1 "Seasons" 21–24,
 * level 2 "Sub-year Groupings" 25–41).
 *
 * <p>The standard leaves the days of a season open. A season of no hemisphere is counted as the
 * quarter of its number, as other EDTF software does; one that names its hemisphere covers the
 * three months of the weather services, and the winter of a year is the one that begins in it.
 */
enum Division {
  SPRING(21, SEASON, 1, 3),
  SUMMER(22, SEASON, 4, 3),
  AUTUMN(23, SEASON, 7, 3),
  WINTER(24, SEASON, 10, 3),
  NORTHERN_SPRING(25, SEASON, 3, 3),
  NORTHERN_SUMMER(26, SEASON, 6, 3),
  NORTHERN_AUTUMN(27, SEASON, 9, 3),
  NORTHERN_WINTER(28, SEASON, 12, 3),
  SOUTHERN_SPRING(29, SEASON, 9, 3),
  SOUTHERN_SUMMER(30, SEASON, 12, 3),
  SOUTHERN_AUTUMN(31, SEASON, 3, 3),
  SOUTHERN_WINTER(32, SEASON, 6, 3),
  FIRST_QUARTER(33, QUARTER, 1, 3),
  SECOND_QUARTER(34, QUARTER, 4, 3),
  THIRD_QUARTER(35, QUARTER, 7, 3),
  FOURTH_QUARTER(36, QUARTER, 10, 3),
  FIRST_THIRD(37, PART_OF_YEAR, 1, 4),
  SECOND_THIRD(38, PART_OF_YEAR, 5, 4),
  LAST_THIRD(39, PART_OF_YEAR, 9, 4),
  FIRST_HALF(40, PART_OF_YEAR, 1, 6),
  SECOND_HALF(41, PART_OF_YEAR, 7, 6);

  private final int code;
  private final Precision precision;
  private final int firstMonth;
  private final int months;

  Division(int code, Precision precision, int firstMonth, int months) {
    this.code = code;
    this.precision = precision;
    this.firstMonth = firstMonth;
    this.months = months;
  }

  static Optional<Division> of(int code) {
    return Arrays.stream(values()).filter(division -> division.code == code).findFirst();
  }

  int code() {
    return code;
  }

  Precision precision() {
    return precision;
  }

  LocalDate firstDay(int year) {
    return LocalDate.of(year, firstMonth, 1);
  }

  LocalDate lastDay(int year) {
    return YearMonth.of(year, firstMonth).plusMonths(months - 1).atEndOfMonth();
  }
}
