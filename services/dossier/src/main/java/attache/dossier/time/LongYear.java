package attache.dossier.time;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A year written as a number: letter-prefixed {@code Y170000002} (EDTF level 1), exponential {@code
 * Y17E7} and with significant digits {@code 1950S2} (level 2).
 *
 * @param number the year, or what is to be multiplied by ten to the exponent
 * @param exponent 0 when none is written
 * @param significant how many leading digits are meant, 0 for all: {@code 1950S2} is some year of
 *     1900–1999, estimated to be 1950
 * @param lettered whether it is written with the letter Y
 */
record LongYear(long number, int exponent, int significant, boolean lettered, Qualifier qualifier)
    implements Moment {

  /** Enough for the age of the universe, and safe in a long. */
  static final int MOST_DIGITS = 18;

  long estimate() {
    return number * powerOfTen(exponent);
  }

  long first() {
    return estimate() < 0 ? -farthest() : nearest();
  }

  long last() {
    return estimate() < 0 ? -nearest() : farthest();
  }

  /** How many trailing digits are open. */
  int openDigits() {
    return significant == 0 ? 0 : digits(estimate()) - significant;
  }

  static int digits(long year) {
    return Long.toString(Math.abs(year)).length();
  }

  private long nearest() {
    long unit = powerOfTen(openDigits());
    return Math.abs(estimate()) / unit * unit;
  }

  private long farthest() {
    return nearest() + powerOfTen(openDigits()) - 1;
  }

  private static long powerOfTen(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }

  @Override
  public @Nullable LocalDate firstFrom(LocalDate day) {
    return Span.ofYears(first(), last()).firstFrom(day);
  }

  @Override
  public @Nullable LocalDate lastUntil(LocalDate day) {
    return Span.ofYears(first(), last()).lastUntil(day);
  }

  @Override
  public Precision precision() {
    return switch (openDigits()) {
      case 0 -> Precision.YEAR;
      case 1 -> Precision.DECADE;
      case 2 -> Precision.CENTURY;
      default -> Precision.MILLENNIUM;
    };
  }

  @Override
  public String canonical() {
    return (lettered ? "Y" + number : (number < 0 ? "-" : "") + fourDigits())
        + (exponent == 0 ? "" : "E" + exponent)
        + (significant == 0 ? "" : "S" + significant)
        + qualifier.sign();
  }

  private String fourDigits() {
    return String.format(Locale.ROOT, "%04d", Math.abs(number));
  }
}
