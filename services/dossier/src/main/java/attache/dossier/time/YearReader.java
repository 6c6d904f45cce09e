package attache.dossier.time;

/** Reads years written as numbers: {@code Y170000002}, {@code Y17E7}, {@code 1950S2}. */
final class YearReader {

  private final Cursor cursor;

  YearReader(Cursor cursor) {
    this.cursor = cursor;
  }

  LongYear lettered(Qualifier before) {
    cursor.eats('Y');
    boolean negative = cursor.eats('-');
    int start = cursor.at();
    long number = number("the digits of a year, as in Y170000002");
    int digits = cursor.at() - start;
    int exponent = exponent(digits);
    if (exponent == 0 && digits <= 4) {
      throw cursor.fault(
          start, "only a year of more than four digits is written with a Y: leave it out");
    }
    var exact = new LongYear(negative ? -number : number, exponent, 0, true, before);
    return withSignificant(exact);
  }

  LongYear significant(int start, YearDigits year, Qualifier before) {
    if (!year.known()) {
      throw cursor.fault(
          start, "a year with significant digits has no unspecified ones: 195X or 1950S3");
    }
    int number = year.digits().lowest();
    return withSignificant(new LongYear(year.negative() ? -number : number, 0, 0, false, before));
  }

  private int exponent(int digits) {
    if (!cursor.eats('E')) {
      return 0;
    }
    int start = cursor.at();
    long exponent = number("the exponent, as in Y17E7");
    if (digits + exponent > LongYear.MOST_DIGITS) {
      throw cursor.fault(
          start, "a year has at most %s digits here".formatted(LongYear.MOST_DIGITS));
    }
    return (int) exponent;
  }

  private LongYear withSignificant(LongYear year) {
    int significant = 0;
    if (cursor.eats('S')) {
      int start = cursor.at();
      long wanted = number("the number of significant digits, as in 1950S2");
      int digits = LongYear.digits(year.estimate());
      if (wanted > digits) {
        throw cursor.fault(start, "this year has only %s digits".formatted(digits));
      }
      significant = (int) wanted;
    }
    Qualifier qualifier = year.qualifier().and(cursor.qualifier());
    if (cursor.sees('-')) {
      throw cursor.fault("a year of this form stands alone, without month and day");
    }
    return new LongYear(year.number(), year.exponent(), significant, year.lettered(), qualifier);
  }

  private long number(String expected) {
    int start = cursor.at();
    if (cursor.sees('0')) {
      throw cursor.fault("here go " + expected + ", and no zero in front");
    }
    while (cursor.eatsDigit(false)) {
      if (cursor.at() - start > LongYear.MOST_DIGITS) {
        throw cursor.fault(
            start, "a year has at most %s digits here".formatted(LongYear.MOST_DIGITS));
      }
    }
    if (cursor.at() == start) {
      throw cursor.fault("here go " + expected + "; here stands " + cursor.here());
    }
    return Long.parseLong(cursor.since(start));
  }
}
