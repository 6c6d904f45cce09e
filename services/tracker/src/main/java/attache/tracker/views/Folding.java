package attache.tracker.views;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words without case and accents, so that "guarani" finds "Guaraní". */
public final class Folding {
  /** Three bytes each, these fit into an entry of any index; a folded name can be far longer. */
  private static final int KEY = 600;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Folding() {}

  public static String fold(String words) {
    if (isPlain(words)) {
      return words.toLowerCase(Locale.ROOT).strip();
    }
    String apart = Normalizer.normalize(words, Normalizer.Form.NFKD);
    return MARKS
        .matcher(apart)
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .replace("ß", "ss")
        .replace("ø", "o")
        .replace("đ", "d")
        .replace("ł", "l")
        .replace("ı", "i")
        .strip();
  }

  /** What an index finds a name by: all of it, unless folding made it very long. */
  public static String key(String name) {
    return beginning(fold(name), KEY);
  }

  /** At most so many characters, and no half of one at the end. */
  static String beginning(String words, int most) {
    if (words.length() <= most) {
      return words;
    }
    return words.substring(0, Character.isHighSurrogate(words.charAt(most - 1)) ? most - 1 : most);
  }

  /** Most words have neither accents nor foreign letters. */
  private static boolean isPlain(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (words.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
