package attache.tracker.pages.writing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Counts as people write them, in English and Spanish: "about 10", "al menos 5", "2-4". */
public final class HowMany {
  private static final String NUMBER = "(\\d{1,12})";
  private static final List<Map.Entry<Pattern, String>> FORMS =
      List.of(
          form(NUMBER, "EXACT"),
          form(
              "(?:about|around|some|c\\.|ca\\.?|~|unos|unas|cerca de|alrededor de) ?" + NUMBER,
              "ABOUT"),
          form("(?:at least|al menos|como m[ií]nimo|>=|≥) ?" + NUMBER, "AT_LEAST"),
          form(NUMBER + " ?(?:\\+|or more|o m[aá]s)", "AT_LEAST"),
          form("(?:at most|up to|hasta|como m[aá]ximo|<=|≤) ?" + NUMBER, "AT_MOST"),
          form(
              "(?:between |from |entre |de )?" + NUMBER + " ?(?:-|–|to|and|a|y) ?" + NUMBER,
              "RANGE"));

  private HowMany() {}

  private static Map.Entry<Pattern, String> form(String words, String kind) {
    return Map.entry(Pattern.compile(words), kind);
  }

  /**
   * Says a count in JSON.
   *
   * @return false where the words are not understood
   */
  public static boolean put(String typed, ObjectNode quantity) {
    String words = typed.strip().toLowerCase(Locale.ROOT);
    for (Map.Entry<Pattern, String> form : FORMS) {
      Matcher matcher = form.getKey().matcher(words);
      if (matcher.matches()) {
        quantity.put("kind", form.getValue()).put("value", Long.parseLong(matcher.group(1)));
        if (matcher.groupCount() > 1) {
          quantity.put("max", Long.parseLong(matcher.group(2)));
        }
        return true;
      }
    }
    return false;
  }

  /** A count in JSON as somebody would type it; empty where there is no number. */
  public static String said(JsonNode quantity) {
    String value = quantity.path("value").asString("");
    return switch (quantity.path("kind").asString("")) {
      case "EXACT" -> value;
      case "ABOUT" -> "about " + value;
      case "AT_LEAST" -> "at least " + value;
      case "AT_MOST" -> "up to " + value;
      case "RANGE" -> value + "-" + quantity.path("max").asString("");
      default -> "";
    };
  }
}
