package attache.dossier.time;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Writes EDTF texts along the grammar, and spoils them. The same seed gives the same texts. */
final class RandomEdtf {

  private static final String ALPHABET = "0123456789X-?~%/.[]{},YESTZ:+ xé😀";

  private final RandomGenerator random;

  RandomEdtf(RandomGenerator random) {
    this.random = random;
  }

  /**
   * A text whose every part follows the grammar; only its days may not exist or be out of order.
   */
  String text() {
    return switch (random.nextInt(8)) {
      case 0 -> moment() + "/" + moment();
      case 1 -> random.nextBoolean() ? moment() + "/" + end() : end() + "/" + moment();
      case 2 -> "[" + elements() + "]";
      case 3 -> "{" + elements() + "}";
      case 4 -> number(1900, 2099) + "-0" + number(1, 9) + "-1" + number(0, 9) + time();
      default -> moment();
    };
  }

  String spoiled() {
    var text = new StringBuilder(text());
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(text.length() + 1);
      switch (random.nextInt(3)) {
        case 0 -> text.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
        default -> text.insert(at, text.substring(random.nextInt(at + 1), at));
      }
    }
    return text.toString();
  }

  String noise() {
    var text = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  private String elements() {
    List<String> elements = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      elements.add(random.nextInt(4) == 0 ? moment() + ".." + moment() : moment());
    }
    boolean single = !elements.getFirst().contains("..");
    String open = random.nextInt(4) == 0 && single ? ".." : "";
    boolean closed = elements.getLast().contains("..") || (elements.size() == 1 && !open.isEmpty());
    return open + String.join(",", elements) + (random.nextInt(4) == 0 && !closed ? ".." : "");
  }

  private String moment() {
    return switch (random.nextInt(12)) {
      case 0 -> "Y" + sign() + number(10_000, 999_999_999) + qualifier();
      case 1 -> "Y" + sign() + number(1, 999) + "E" + number(1, 9) + qualifier();
      case 2 -> sign() + number(1000, 9999) + "S" + number(1, 4) + qualifier();
      case 3 -> year() + "-" + qualifier() + number(21, 41) + qualifier();
      case 4, 5 -> year();
      case 6, 7 -> year() + "-" + month();
      default -> year() + "-" + month() + "-" + qualifier() + day() + qualifier();
    };
  }

  private String end() {
    return random.nextBoolean() ? ".." : "";
  }

  private String year() {
    return qualifier() + sign() + masked(number(1000, 9999)) + qualifier();
  }

  private String month() {
    return qualifier() + (random.nextInt(5) == 0 ? "XX" : two(1, 12)) + qualifier();
  }

  private String day() {
    return random.nextInt(3) == 0 ? masked(two(1, 31)) : two(1, 28);
  }

  private String time() {
    String zone =
        switch (random.nextInt(4)) {
          case 0 -> "Z";
          case 1 -> "+" + two(0, 13) + ":" + two(0, 59);
          case 2 -> "-" + two(1, 12);
          default -> "";
        };
    return "T" + two(0, 23) + ":" + two(0, 59) + ":" + two(0, 59) + zone;
  }

  private String masked(String digits) {
    var text = new StringBuilder(digits);
    while (random.nextInt(3) == 0) {
      text.setCharAt(random.nextInt(text.length()), 'X');
    }
    return text.toString();
  }

  private String qualifier() {
    return random.nextInt(6) == 0 ? String.valueOf("?~%".charAt(random.nextInt(3))) : "";
  }

  private String sign() {
    return random.nextInt(8) == 0 ? "-" : "";
  }

  private String number(int from, int to) {
    return String.valueOf(random.nextInt(from, to + 1));
  }

  private String two(int from, int to) {
    return "%02d".formatted(random.nextInt(from, to + 1));
  }
}
