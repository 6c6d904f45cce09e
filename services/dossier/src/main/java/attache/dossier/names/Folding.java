package attache.dossier.names;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words without case and accents, so that "guarani" finds "Guaraní". */
public final class Folding {
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
