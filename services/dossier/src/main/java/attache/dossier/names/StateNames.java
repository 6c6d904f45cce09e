package attache.dossier.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What states are called in the languages of those who write about them. Names come from the JDK's
 * CLDR data; those of former states, which it does not have, from a file.
 */
public final class StateNames {
  public static final List<String> LANGUAGES = List.of("en", "es", "pt", "ru");

  /** Names have at most so many words. */
  private static final int LONGEST = 8;

  private static final Map<String, List<String>> FORMER = read("/names/former.properties");
  private static final Set<String> CODES = codes();
  private static final Map<String, Set<String>> BY_NAME = byName();
  private static final Map<String, String> BY_ALPHA_3 = byAlpha3();

  private StateNames() {}

  /** Every state there is or was, by its code. */
  public static Set<String> known() {
    return CODES;
  }

  public static boolean former(String code) {
    return FORMER.containsKey(code);
  }

  /** The state's name in one of the languages; {@code null} for what is no state. */
  public static @Nullable String in(String language, String code) {
    List<String> former = FORMER.get(code);
    if (former != null) {
      return former.get(LANGUAGES.indexOf(language));
    }
    return CODES.contains(code)
        ? Locale.of("", code).getDisplayCountry(Locale.forLanguageTag(language))
        : null;
  }

  /** The states called so in any of the languages, whatever the case and accents. */
  public static Set<String> called(String name) {
    return BY_NAME.getOrDefault(Folding.fold(name), Set.of());
  }

  /** The states meant by a code, of two, three or four letters, or by a name; empty for others. */
  public static Set<String> meant(String text) {
    String upper = text.strip().toUpperCase(Locale.ROOT);
    if (CODES.contains(upper)) {
      return Set.of(upper);
    }
    String code = BY_ALPHA_3.get(upper);
    return code == null ? called(text) : Set.of(code);
  }

  /**
   * Words in which names of states stay together.
   *
   * @param states the codes of the states called so; empty for any other word
   */
  public record Term(String text, Set<String> states) {}

  /** Splits at spaces, but keeps the longest names of states whole: "Unión Soviética 1987". */
  public static List<Term> terms(String text) {
    List<String> words = Arrays.asList(text.strip().split("\\s+"));
    List<Term> terms = new ArrayList<>();
    for (int at = 0; at < words.size(); ) {
      Term term = longest(words, at);
      terms.add(term);
      at += term.text.split(" ", -1).length;
    }
    return terms;
  }

  private static Term longest(List<String> words, int at) {
    for (int end = Math.min(words.size(), at + LONGEST); end > at; end--) {
      String phrase = String.join(" ", words.subList(at, end));
      Set<String> states = called(phrase);
      if (!states.isEmpty()) {
        return new Term(phrase, states);
      }
    }
    return new Term(words.get(at), Set.of());
  }

  private static Set<String> codes() {
    Set<String> codes = new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
    codes.addAll(FORMER.keySet());
    return codes;
  }

  private static Map<String, Set<String>> byName() {
    Map<String, Set<String>> byName = new HashMap<>();
    for (String code : CODES) {
      LANGUAGES.forEach(language -> put(byName, Objects.requireNonNull(in(language, code)), code));
    }
    read("/names/also.properties")
        .forEach((code, names) -> names.forEach(name -> put(byName, name, code)));
    return byName;
  }

  private static Map<String, String> byAlpha3() {
    Map<String, String> byAlpha3 = new HashMap<>();
    for (String code : Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)) {
      byAlpha3.put(Locale.of("", code).getISO3Country(), code);
    }
    return byAlpha3;
  }

  private static void put(Map<String, Set<String>> byName, String name, String code) {
    byName.computeIfAbsent(Folding.fold(name), _ -> new TreeSet<>()).add(code);
  }

  private static Map<String, List<String>> read(String file) {
    try (InputStream in = Objects.requireNonNull(StateNames.class.getResourceAsStream(file))) {
      Properties lines = new Properties();
      lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, List<String>> read = new LinkedHashMap<>();
      lines
          .stringPropertyNames()
          .forEach(code -> read.put(code, List.of(lines.getProperty(code).split("\\|"))));
      return read;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
