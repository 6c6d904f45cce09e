package attache.tracker.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Addresses of pages, with the names and questions in them. */
public final class Addresses {
  private Addresses() {}

  /** The page of a state, by its code, or of anybody else, by name. */
  public static String country(String key) {
    return "/countries/" + named(key);
  }

  public static String equipment(String designation) {
    return "/equipment/" + named(designation);
  }

  /** A slash stays: servers refuse one that is encoded. */
  private static String named(String name) {
    return encoded(name).replace("+", "%20").replace("%2F", "/");
  }

  /** A page that is asked with parameters. */
  static String asking(String page, Map<String, List<String>> parameters) {
    List<String> pairs = new ArrayList<>();
    parameters.forEach(
        (name, values) -> values.forEach(value -> pairs.add(encoded(name) + "=" + encoded(value))));
    return pairs.isEmpty() ? page : page + "?" + String.join("&", pairs);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
