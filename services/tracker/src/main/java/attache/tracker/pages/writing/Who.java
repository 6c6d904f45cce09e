package attache.tracker.pages.writing;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Parties as people write them: a state by its name in some language or its code, or anybody. */
public final class Who {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Map<String, String> STATES = states();

  private Who() {}

  private static Map<String, String> states() {
    Map<String, String> states = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      states.put(code.toLowerCase(Locale.ROOT), code);
      for (String language : List.of("en", "es", "pt", "ru")) {
        states.put(
            folded(Locale.of("", code).getDisplayCountry(Locale.forLanguageTag(language))), code);
      }
    }
    Map.ofEntries(
            Map.entry("russian federation", "RU"),
            Map.entry("federacion rusa", "RU"),
            Map.entry("usa", "US"),
            Map.entry("ee.uu.", "US"),
            Map.entry("eeuu", "US"),
            Map.entry("uk", "GB"),
            Map.entry("great britain", "GB"),
            Map.entry("gran bretana", "GB"),
            Map.entry("soviet union", "SUHH"),
            Map.entry("union sovietica", "SUHH"))
        .forEach(states::put);
    return states;
  }

  private static String folded(String name) {
    return MARKS
        .matcher(Normalizer.normalize(name.strip(), Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  /** The state's code, or {@code null} where the name is no state's. */
  public static @Nullable String state(String name) {
    return STATES.get(folded(name));
  }

  /** Says who it is in JSON: a state where the name is one's, an organisation otherwise. */
  public static void put(String name, String role, ObjectNode party) {
    String code = state(name);
    if (code == null) {
      party.put("type", "ORGANISATION").put("name", name);
    } else {
      party.put("type", "STATE").put("name", english(code, name)).put("iso3166", code);
    }
    party.put("role", role);
  }

  private static String english(String code, String name) {
    return code.length() == 2 ? Locale.of("", code).getDisplayCountry(Locale.ENGLISH) : name;
  }
}
