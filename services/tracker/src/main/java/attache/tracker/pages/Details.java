package attache.tracker.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the domain says of a value, in the reader's language: its own sentences are English. */
public final class Details {
  private static final Map<String, Map<Pattern, String>> ALL =
      Texts.LANGUAGES.stream()
          .collect(Collectors.toUnmodifiableMap(Function.identity(), Details::read));

  private Details() {}

  private static Map<Pattern, String> read(String language) {
    Map<Pattern, String> sentences = new LinkedHashMap<>();
    try (InputStream file = Details.class.getResourceAsStream("/details/" + language + ".txt")) {
      if (file != null) {
        new String(file.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.contains(" => "))
            .map(line -> line.split(" => ", 2))
            .forEach(line -> sentences.put(Pattern.compile(line[0], Pattern.DOTALL), line[1]));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return sentences;
  }

  /** Whether the domain speaks the reader's language. */
  public static boolean areEnglish(Texts texts) {
    return texts.locale().getLanguage().equals("en");
  }

  /** What the domain says, as a sentence; a value that it begins with stays as it was given. */
  public static String sentence(String english) {
    boolean value = !english.matches("(?s)[a-z]+ .*") || english.matches("(?s)\\S+ is no .*");
    String begun =
        value ? english : Character.toUpperCase(english.charAt(0)) + english.substring(1);
    return begun.matches("(?s).*[.!?…]") ? begun : begun + ".";
  }

  /** The sentence in the reader's language, or {@code null} where it is known in English only. */
  public static @Nullable String in(Texts texts, String english) {
    return ALL.getOrDefault(texts.locale().getLanguage(), Map.of()).entrySet().stream()
        .map(each -> told(each.getKey().matcher(english), each.getValue()))
        .filter(told -> !told.isEmpty())
        .findFirst()
        .orElse(areEnglish(texts) ? english : null);
  }

  private static String told(Matcher english, String sentence) {
    return english.matches() ? english.replaceFirst(sentence) : "";
  }
}
