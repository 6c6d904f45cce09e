package attache.tracker.views;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words without case and accents, so that "guarani" finds "Guaraní". */
public final class Folding {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Folding() {}

  public static String fold(String words) {
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
}
