package attache.dossier.time;

import java.util.stream.IntStream;

/** A year of four digits, before or after the year 0000, any digit of which may be unspecified. */
record YearDigits(boolean negative, Digits digits) {

  boolean known() {
    return digits.known();
  }

  /** Fitting years from the given one on, ascending. */
  IntStream upFrom(int year) {
    return negative ? digits.descending(1, -year).map(y -> -y) : digits.ascending(year, 9999);
  }

  /** Fitting years from the given one back, descending. */
  IntStream downFrom(int year) {
    return negative
        ? digits.ascending(Math.max(1, -year), 9999).map(y -> -y)
        : digits.descending(0, year);
  }

  Precision precision() {
    int unspecified = digits.text().indexOf(Digits.UNSPECIFIED);
    return switch (unspecified) {
      case 0 -> Precision.UNKNOWN_YEAR;
      case 1 -> Precision.MILLENNIUM;
      case 2 -> Precision.CENTURY;
      case 3 -> Precision.DECADE;
      default -> Precision.YEAR;
    };
  }

  @Override
  public String toString() {
    return (negative ? "-" : "") + digits.text();
  }
}
