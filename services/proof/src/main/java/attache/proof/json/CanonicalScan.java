package attache.proof.json;

/**
 * Recognises text that is canonical as it stands, without writing anything: what programs write in
 * order, with no spaces, no escapes and no numbers but short integers. Most of what is recorded is
 * such text; all else is for {@link CanonicalJson} to rewrite or to refuse.
 */
final class CanonicalScan {

  /** Far from the deepest that is allowed; what is deeper takes the long way. */
  private static final int MOST_LEVELS = 30;

  /** Integers of so many digits are exact as doubles and have one spelling. */
  private static final int MOST_DIGITS = 15;

  private static final int NO = -1;

  private final String in;

  private CanonicalScan(String in) {
    this.in = in;
  }

  /** True only where {@link CanonicalJson} would give the same text; false is no verdict. */
  static boolean passes(String json) {
    return new CanonicalScan(json).value(0, 0) == json.length();
  }

  // Each returns where it ended, or NO.

  private int value(int at, int level) {
    if (at >= in.length() || level > MOST_LEVELS) {
      return NO;
    }
    return switch (in.charAt(at)) {
      case '{' -> object(at + 1, level);
      case '[' -> array(at + 1, level);
      case '"' -> string(at);
      case 't' -> literal(at, "true");
      case 'f' -> literal(at, "false");
      case 'n' -> literal(at, "null");
      default -> integer(at);
    };
  }

  private int object(int at, int level) {
    if (is(at, '}')) {
      return at + 1;
    }
    int before = NO;
    int beforeEnd = NO;
    while (true) {
      int end = string(at);
      if (end == NO || !is(end, ':') || (before != NO && !ordered(before, beforeEnd, at, end))) {
        return NO;
      }
      before = at;
      beforeEnd = end;
      at = value(end + 1, level + 1);
      if (at == NO || is(at, '}')) {
        return at == NO ? NO : at + 1;
      }
      if (!is(at, ',')) {
        return NO;
      }
      at++;
    }
  }

  /** Whether one name, in its quotes, comes before another. */
  private boolean ordered(int from, int to, int next, int nextEnd) {
    int most = Math.min(to - from, nextEnd - next) - 1;
    for (int i = 1; i < most; i++) {
      int order = in.charAt(from + i) - in.charAt(next + i);
      if (order != 0) {
        return order < 0;
      }
    }
    return to - from < nextEnd - next;
  }

  private int array(int at, int level) {
    if (is(at, ']')) {
      return at + 1;
    }
    while (true) {
      at = value(at, level + 1);
      if (at == NO || is(at, ']')) {
        return at == NO ? NO : at + 1;
      }
      if (!is(at, ',')) {
        return NO;
      }
      at++;
    }
  }

  private int string(int at) {
    if (!is(at, '"')) {
      return NO;
    }
    for (int i = at + 1; i < in.length(); i++) {
      char c = in.charAt(i);
      if (c == '"') {
        return i + 1;
      }
      if (c < ' ' || c == '\\' || Character.isSurrogate(c)) {
        return NO;
      }
    }
    return NO;
  }

  private int integer(int at) {
    int end = at;
    while (end < in.length() && in.charAt(end) >= '0' && in.charAt(end) <= '9') {
      end++;
    }
    boolean leadingZero = end - at > 1 && in.charAt(at) == '0';
    return end == at || end - at > MOST_DIGITS || leadingZero ? NO : end;
  }

  private int literal(int at, String word) {
    return in.startsWith(word, at) ? at + word.length() : NO;
  }

  private boolean is(int at, char c) {
    return at < in.length() && in.charAt(at) == c;
  }
}
