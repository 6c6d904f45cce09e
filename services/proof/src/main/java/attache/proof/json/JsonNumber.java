package attache.proof.json;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Numbers as ECMAScript writes them, which is what RFC 8785 asks for. */
final class JsonNumber {

  /** Integers of so few digits are exact as doubles and have one spelling. */
  private static final int PLAIN_LENGTH = 15;

  /** The longest double in plain digits has fewer; longer ones are costly to compare. */
  private static final int LONGEST = 1_100;

  private JsonNumber() {}

  /** The canonical spelling of a JSON number, or null where it would have another value. */
  static @Nullable String canonical(String text) {
    if (text.length() <= PLAIN_LENGTH && isPlainInteger(text)) {
      return text;
    }
    if (text.length() > LONGEST) {
      return null;
    }
    double value = Double.parseDouble(text);
    if (Double.isInfinite(value)) {
      return null;
    }
    var canonical = of(value);
    try {
      return new BigDecimal(text).compareTo(new BigDecimal(canonical)) == 0 ? canonical : null;
    } catch (NumberFormatException exponentBeyondInt) {
      return null;
    }
  }

  private static boolean isPlainInteger(String text) {
    for (int i = text.charAt(0) == '-' ? 1 : 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.equals("-0");
  }

  static String of(double value) {
    if (value == 0) {
      return "0";
    }
    if (value < 0) {
      return "-" + of(-value);
    }
    var decimal = shortest(value);
    var digits = decimal.unscaledValue().toString();
    int count = digits.length();
    int point = count - decimal.scale();
    if (point > 21 || point <= -6) {
      int exponent = point - 1;
      return digits.charAt(0)
          + (count == 1 ? "" : "." + digits.substring(1))
          + (exponent < 0 ? "e-" : "e+")
          + Math.abs(exponent);
    }
    if (point >= count) {
      return digits + "0".repeat(point - count);
    }
    if (point > 0) {
      return digits.substring(0, point) + "." + digits.substring(point);
    }
    return "0." + "0".repeat(-point) + digits;
  }

  /** Java writes the shortest digits too, but never fewer than two: 4.9E-324 where 5e-324 does. */
  private static BigDecimal shortest(double value) {
    var decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (decimal.precision() == 2) {
      var oneDigit = decimal.round(new MathContext(1));
      if (oneDigit.doubleValue() == value) {
        return oneDigit.stripTrailingZeros();
      }
    }
    return decimal;
  }
}
