package attache.tracker.pages.form;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A title in small Latin letters, digits and hyphens, so that ids can be told apart by eye. */
final class Slug {
  private static final Pattern CYRILLIC = Pattern.compile("[а-яёіїєґў]");

  /** As newspapers write Russian, Ukrainian and Belarusian names in English. */
  private static final Map<String, String> LATIN =
      Map.ofEntries(
          Map.entry("а", "a"),
          Map.entry("б", "b"),
          Map.entry("в", "v"),
          Map.entry("г", "g"),
          Map.entry("ґ", "g"),
          Map.entry("д", "d"),
          Map.entry("е", "e"),
          Map.entry("ё", "e"),
          Map.entry("є", "ye"),
          Map.entry("ж", "zh"),
          Map.entry("з", "z"),
          Map.entry("и", "i"),
          Map.entry("і", "i"),
          Map.entry("ї", "yi"),
          Map.entry("й", "y"),
          Map.entry("к", "k"),
          Map.entry("л", "l"),
          Map.entry("м", "m"),
          Map.entry("н", "n"),
          Map.entry("о", "o"),
          Map.entry("п", "p"),
          Map.entry("р", "r"),
          Map.entry("с", "s"),
          Map.entry("т", "t"),
          Map.entry("у", "u"),
          Map.entry("ў", "w"),
          Map.entry("ф", "f"),
          Map.entry("х", "kh"),
          Map.entry("ц", "ts"),
          Map.entry("ч", "ch"),
          Map.entry("ш", "sh"),
          Map.entry("щ", "shch"),
          Map.entry("ъ", ""),
          Map.entry("ы", "y"),
          Map.entry("ь", ""),
          Map.entry("э", "e"),
          Map.entry("ю", "yu"),
          Map.entry("я", "ya"));

  private Slug() {}

  /** With a hyphen after it; empty where no word of the title can be written so. */
  static String of(String title, int longest) {
    String small = Normalizer.normalize(title, Form.NFC).toLowerCase(Locale.ROOT);
    String latin =
        CYRILLIC
            .matcher(small)
            .replaceAll(
                letter -> Matcher.quoteReplacement(LATIN.getOrDefault(letter.group(), "-")));
    String plain =
        Normalizer.normalize(latin, Form.NFKD)
            .replaceAll("[\\p{M}\\p{Cf}]+", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String cut = plain.substring(0, Math.min(longest, plain.length())).replaceAll("-$", "");
    return cut.isEmpty() ? "" : cut + "-";
  }
}
