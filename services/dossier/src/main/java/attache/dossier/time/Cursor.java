package attache.dossier.time;

/** A place in a text that is being read. */
final class Cursor {

  private static final char END = '\0';

  private final String text;
  private int at;

  Cursor(String text) {
    this.text = text;
  }

  int at() {
    return at;
  }

  boolean done() {
    return at == text.length();
  }

  boolean sees(char c) {
    return !done() && text.charAt(at) == c;
  }

  boolean eats(char c) {
    return eats(String.valueOf(c));
  }

  boolean eats(String part) {
    boolean there = text.startsWith(part, at);
    if (there) {
      at += part.length();
    }
    return there;
  }

  boolean eatsDigit(boolean orUnspecified) {
    char c = done() ? END : text.charAt(at);
    boolean digit = (c >= '0' && c <= '9') || (orUnspecified && c == Digits.UNSPECIFIED);
    if (digit) {
      at++;
    }
    return digit;
  }

  Qualifier qualifier() {
    Qualifier qualifier = done() ? Qualifier.NONE : Qualifier.of(text.charAt(at));
    at += qualifier.sign().length();
    return qualifier;
  }

  String since(int start) {
    return text.substring(start, at);
  }

  /** Names what stands here, for a sentence. */
  String here() {
    return done() ? "the end" : "“" + Character.toString(text.codePointAt(at)) + "”";
  }

  InvalidEdtf fault(String reason) {
    return fault(at, reason);
  }

  InvalidEdtf fault(int offset, String reason) {
    return new InvalidEdtf(text, offset, reason);
  }
}
