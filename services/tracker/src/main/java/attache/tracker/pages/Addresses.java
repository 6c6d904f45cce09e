package attache.tracker.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of pages that have a name in them. */
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
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }
}
