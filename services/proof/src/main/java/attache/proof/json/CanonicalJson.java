package attache.proof.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads JSON strictly and writes it canonically (RFC 8785) in one pass.
 *
 * <p>Stricter than the RFC, because what is recorded must mean later what it meant when it came:
 * refused are duplicate names, numbers a double would change (write them as strings), {@code
 * \u0000} and half surrogate pairs, which PostgreSQL or UTF-8 cannot keep.
 */
public final class CanonicalJson {

  /** Deep enough for anything meant, and far from both PostgreSQL's and Java's stack limits. */
  private static final int MOST_LEVELS = 100;

  private final String in;
  private final StringBuilder out;
  private int at;

  private CanonicalJson(String in) {
    this.in = in;
    this.out = new StringBuilder(in.length() + 16);
  }

  /** The canonical form of any JSON value. */
  public static String of(String json) {
    return CanonicalScan.passes(json) ? json : rewritten(json);
  }

  /** The same by the long way. */
  static String rewritten(String json) {
    var canonical = new CanonicalJson(json);
    canonical.document();
    return canonical.out.toString();
  }

  /** The canonical form of a JSON object; anything else is refused. */
  public static String object(String json) {
    var canonical = of(json);
    if (canonical.charAt(0) != '{') {
      throw new RefusedJson("a JSON object is needed here", 0);
    }
    return canonical;
  }

  private void document() {
    value(0);
    skipSpace();
    if (at < in.length()) {
      throw fault("unexpected text after the value");
    }
  }

  private void value(int level) {
    if (level > MOST_LEVELS) {
      throw fault("nested more than %d levels deep".formatted(MOST_LEVELS));
    }
    skipSpace();
    switch (peek()) {
      case '{' -> object(level);
      case '[' -> array(level);
      case '"' -> string(false);
      case 't' -> literal("true");
      case 'f' -> literal("false");
      case 'n' -> literal("null");
      default -> number();
    }
  }

  /** A member as it stands in the output. */
  private record Member(String name, int from, int to) {}

  private void object(int level) {
    take('{');
    int start = out.length();
    var members = new ArrayList<Member>();
    boolean sorted = true;
    skipSpace();
    while (peek() != '}') {
      if (!members.isEmpty()) {
        take(',');
        skipSpace();
      }
      int nameAt = at;
      int from = out.length();
      var name = string(true);
      skipSpace();
      take(':');
      value(level + 1);
      if (!members.isEmpty()) {
        int order = members.getLast().name().compareTo(name);
        if (order == 0) {
          throw new RefusedJson("the name \"%s\" stands twice".formatted(name), nameAt);
        }
        sorted &= order < 0;
      }
      members.add(new Member(name, from, out.length()));
      out.append(',');
      skipSpace();
    }
    at++;
    if (!sorted) {
      sort(members, start);
    }
    close(members.isEmpty(), '}');
  }

  private void sort(List<Member> members, int start) {
    members.sort(Comparator.comparing(Member::name));
    var sorted = new StringBuilder(out.length() - start);
    for (int i = 0; i < members.size(); i++) {
      var member = members.get(i);
      if (i > 0 && member.name().equals(members.get(i - 1).name())) {
        throw fault("the name \"%s\" stands twice".formatted(member.name()));
      }
      sorted.append(out, member.from(), member.to()).append(',');
    }
    out.replace(start, out.length(), sorted.toString());
  }

  private void array(int level) {
    take('[');
    boolean empty = true;
    skipSpace();
    while (peek() != ']') {
      if (!empty) {
        take(',');
      }
      value(level + 1);
      out.append(',');
      empty = false;
      skipSpace();
    }
    at++;
    close(empty, ']');
  }

  /** Puts the bracket where the last comma stands. */
  private void close(boolean empty, char bracket) {
    if (!empty) {
      out.setLength(out.length() - 1);
    }
    out.append(bracket);
  }

  private void literal(String word) {
    if (!in.startsWith(word, at)) {
      throw fault("unexpected character");
    }
    at += word.length();
    out.append(word);
  }

  private void number() {
    int from = at;
    if (peek() == '-') {
      at++;
    }
    if (peek() == '0') {
      at++;
    } else {
      digits();
    }
    if (at < in.length() && in.charAt(at) == '.') {
      at++;
      digits();
    }
    if (at < in.length() && (in.charAt(at) | 0x20) == 'e') {
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      digits();
    }
    var canonical = JsonNumber.canonical(in.substring(from, at));
    if (canonical == null) {
      throw new RefusedJson(
          "a number of more digits or size than JSON keeps: write it as text", from);
    }
    out.append(canonical);
  }

  private void digits() {
    int from = at;
    while (at < in.length() && in.charAt(at) >= '0' && in.charAt(at) <= '9') {
      at++;
    }
    if (at == from) {
      throw fault(from == in.length() ? "unexpected end" : "unexpected character");
    }
  }

  /** Copies a string; returns it without its escapes where it is a name. */
  private String string(boolean name) {
    if (peek() != '"') {
      throw fault("unexpected character");
    }
    int from = ++at;
    while (at < in.length() && isPlain(in.charAt(at))) {
      at++;
    }
    if (peek() == '"') {
      out.append(in, from - 1, ++at);
      return name ? in.substring(from, at - 1) : "";
    }
    var text = new StringBuilder(in.length() - from).append(in, from, at);
    while (peek() != '"') {
      text.append(character());
    }
    at++;
    int unstorable = JsonText.firstUnstorable(text);
    if (unstorable >= 0) {
      throw new RefusedJson(
          text.charAt(unstorable) == 0
              ? "text with \\u0000, which PostgreSQL cannot keep"
              : "text with half a surrogate pair, which is no character",
          from);
    }
    JsonText.quote(out, text);
    return text.toString();
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c);
  }

  private char character() {
    char c = in.charAt(at);
    if (c < ' ') {
      throw fault("a control character must be escaped");
    }
    at++;
    return c == '\\' ? escape() : c;
  }

  private char escape() {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> {
        at--;
        throw fault("unknown escape");
      }
    };
  }

  private char unicode() {
    int code = 0;
    for (int i = 0; i < 4; i++, at++) {
      int digit = peek() < 128 ? Character.digit(peek(), 16) : -1;
      if (digit < 0) {
        throw fault("four hexadecimal digits are needed here");
      }
      code = code << 4 | digit;
    }
    return (char) code;
  }

  private void skipSpace() {
    while (at < in.length() && isSpace(in.charAt(at))) {
      at++;
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  private char peek() {
    if (at == in.length()) {
      throw fault("unexpected end");
    }
    return in.charAt(at);
  }

  private void take(char expected) {
    if (peek() != expected) {
      throw fault("'%c' is needed here".formatted(expected));
    }
    at++;
    if (expected == '{' || expected == '[') {
      out.append(expected);
    } else if (expected == ':') {
      out.append(':');
    }
  }

  private RefusedJson fault(String reason) {
    return new RefusedJson(reason, at);
  }
}
