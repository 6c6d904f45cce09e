package attache.tracker.status;

import org.jspecify.annotations.Nullable;

/**
 * The developments of a page.
 *
 * @param developments JSON objects, each with how far it had happened, joined by commas
 * @param retracted the same of those that were retracted
 */
record Said(String developments, String retracted) {
  /** In no JSON unless it is escaped. */
  private static final String BETWEEN = "\u001e";

  /**
   * Reads what {@link PageStatement} lists: a word before each document. To put the word into the
   * document takes PostgreSQL as long as all else about the list.
   */
  static Said read(@Nullable String listed) {
    StringBuilder developments = new StringBuilder(listed == null ? 0 : listed.length() + 200);
    StringBuilder retracted = new StringBuilder();
    if (listed != null) {
      for (String each : listed.split(BETWEEN)) {
        int document = each.indexOf('{');
        if (each.startsWith("RETRACTED")) {
          comma(retracted).append(each, document, each.length());
        } else {
          comma(developments)
              .append("{\"happened\":\"")
              .append(each, 0, document)
              .append("\",")
              .append(each, document + 1, each.length());
        }
      }
    }
    return new Said(developments.toString(), retracted.toString());
  }

  private static StringBuilder comma(StringBuilder list) {
    return list.isEmpty() ? list : list.append(',');
  }
}
