package attache.proof.json;

import java.util.Random;

/** JSON objects with unsorted names, escapes, spaces and numbers of every kind. */
record RandomJson(Random random) {

  private static final String[] TEXTS = {
    "", "a", "é", "€", "😀", "\\n", "\\u000f", "\\\\", "\\\"", "\\/", "z\\ud83d\\ude00", "\u0080"
  };
  private static final String[] NUMBERS = {
    "0", "-0", "1", "-17", "1.50", "1e3", "1E-9", "123456789012345", "0.1", "1e21", "4.35", "1e300"
  };

  String object() {
    return object(0);
  }

  private String object(int depth) {
    var out = new StringBuilder("{");
    int members = random.nextInt(6);
    for (int i = 0; i < members; i++) {
      out.append(i == 0 ? "" : " ,\n")
          .append('"')
          .append(TEXTS[random.nextInt(TEXTS.length)])
          .append(random.nextInt())
          .append("\" :\t")
          .append(value(depth + 1));
    }
    return out.append(" }").toString();
  }

  private String value(int depth) {
    return switch (random.nextInt(depth > 4 ? 3 : 5)) {
      case 0 -> '"' + TEXTS[random.nextInt(TEXTS.length)] + '"';
      case 1 -> NUMBERS[random.nextInt(NUMBERS.length)];
      case 2 -> random.nextBoolean() ? "true" : "null";
      case 3 -> "[ " + value(depth + 1) + "," + value(depth + 1) + "]";
      default -> object(depth);
    };
  }
}
