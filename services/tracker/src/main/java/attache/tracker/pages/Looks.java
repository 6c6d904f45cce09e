package attache.tracker.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a reader wants pages: as the address says, else as was chosen before, else as the browser
 * does.
 *
 * @param chosen what the address says, to be remembered
 */
record Looks(String language, String theme, Map<String, String> chosen) {
  /** The parameters, and the cookies, that say so. */
  static final List<String> NAMES = List.of("lang", "theme");

  private static final List<String> THEMES = List.of("system", "light", "dark");

  static Looks of(HttpServletRequest request, Map<String, List<String>> parameters) {
    Map<String, String> chosen = new LinkedHashMap<>();
    return new Looks(
        one("lang", Texts.LANGUAGES, parameters, request, accepted(request), chosen),
        one("theme", THEMES, parameters, request, "system", chosen),
        chosen);
  }

  private static String one(
      String name,
      List<String> known,
      Map<String, List<String>> parameters,
      HttpServletRequest request,
      String otherwise,
      Map<String, String> chosen) {
    String asked = parameters.getOrDefault(name, List.of("")).getFirst();
    if (known.contains(asked)) {
      chosen.put(name, asked);
      return asked;
    }
    Cookie[] cookies = request.getCookies();
    return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
        .filter(cookie -> cookie.getName().equals(name) && known.contains(cookie.getValue()))
        .map(Cookie::getValue)
        .findFirst()
        .orElse(otherwise);
  }

  private static String accepted(HttpServletRequest request) {
    String accepted =
        Locale.lookupTag(languages(request.getHeader("Accept-Language")), Texts.LANGUAGES);
    return accepted == null ? "en" : accepted;
  }

  private static List<Locale.LanguageRange> languages(@Nullable String header) {
    try {
      return header == null ? List.of() : Locale.LanguageRange.parse(header);
    } catch (IllegalArgumentException nonsense) {
      return List.of();
    }
  }
}
