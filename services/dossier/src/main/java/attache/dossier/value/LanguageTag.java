package attache.dossier.value;

import java.util.regex.Pattern;

/**
 * The language of a document, as somebody hands it in: a BCP 47 tag that begins with the code of a
 * language. The log may hold others from before this rule.
 */
public final class LanguageTag {
  /** Longer words are well formed, too, but no language has one: "spanish" is es. */
  private static final Pattern CODED = Pattern.compile("(?i)[a-z]{2,3}(?:-.*)?");

  private LanguageTag() {}

  /** The same text, once it is known to be a tag. */
  public static String of(String text) {
    if (!CODED.matcher(text).matches()) {
      throw Shape.notALanguage(null, text);
    }
    Shape.language(null, text);
    return text;
  }
}
