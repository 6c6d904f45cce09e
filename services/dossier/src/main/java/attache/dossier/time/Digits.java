package attache.dossier.time;

import java.util.stream.IntStream;

/**
 * The digits of a year, month or day, of which any may be unspecified: {@code 156X}, {@code 1X}
 * (EDTF level 1 and 2 "Unspecified Digit").
 */
record Digits(String text) {

  static final char UNSPECIFIED = 'X';

  boolean known() {
    return text.indexOf(UNSPECIFIED) < 0;
  }

  int lowest() {
    return Integer.parseInt(text.replace(UNSPECIFIED, '0'));
  }

  int highest() {
    return Integer.parseInt(text.replace(UNSPECIFIED, '9'));
  }

  boolean fit(int number) {
    int rest = number;
    for (int i = text.length() - 1; i >= 0; i--) {
      char digit = text.charAt(i);
      if (digit != UNSPECIFIED && digit - '0' != rest % 10) {
        return false;
      }
      rest /= 10;
    }
    return rest == 0;
  }

  /** The fitting numbers between the two, the lowest first. */
  IntStream ascending(int from, int to) {
    return IntStream.rangeClosed(Math.max(from, lowest()), Math.min(to, highest()))
        .filter(this::fit);
  }

  /** The fitting numbers between the two, the highest first. */
  IntStream descending(int from, int to) {
    int low = Math.max(from, lowest());
    int high = Math.min(to, highest());
    return IntStream.rangeClosed(low, high).map(i -> low + high - i).filter(this::fit);
  }
}
