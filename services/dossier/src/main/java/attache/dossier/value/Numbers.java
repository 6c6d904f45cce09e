package attache.dossier.value;

import java.math.BigDecimal;

/** The rules for numbers: as long as a source could write them, and exact wherever JSON is read. */
public final class Numbers {
  /** Every reader of JSON keeps integers up to 2^53 - 1; this many digits are below it. */
  private static final long MOST = 999_999_999_999_999L;

  private static final int MOST_DIGITS = 30;

  private Numbers() {}

  /** A count: from 0 up, at most 15 digits. */
  public static long counted(String field, String what, long value) {
    if (value < 0) {
      throw new Invalid(
          Invalid.Rule.QUANTITY,
          field,
          "%s counts from 0 up; %d is negative".formatted(what, value));
    }
    if (value > MOST) {
      throw new Invalid(
          Invalid.Rule.QUANTITY,
          field,
          "%s counts up to %d; %d is more".formatted(what, MOST, value));
    }
    return value;
  }

  /** A decimal of at most 30 digits, written without an exponent: 1E+3 is 1000. */
  static BigDecimal bounded(String field, String what, BigDecimal value) {
    // The exponent first: writing out 1e999999999 takes a gigabyte. Then the digits as they are
    // written out, for so the log keeps them, and must be able to read them again.
    if (Math.abs((long) value.scale()) <= MOST_DIGITS) {
      BigDecimal written = value.scale() < 0 ? value.setScale(0) : value;
      if (written.precision() <= MOST_DIGITS) {
        return written;
      }
    }
    throw new Invalid(field, "%s has at most %d digits".formatted(what, MOST_DIGITS));
  }
}
