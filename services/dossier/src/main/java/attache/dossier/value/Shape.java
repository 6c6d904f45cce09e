package attache.dossier.value;

import attache.dossier.time.Edtf;
import attache.dossier.time.InvalidEdtf;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules for texts of a known shape: dates, addresses and languages; each may be missing. */
final class Shape {
  /**
   * As documents print addresses, so more than a strict reader takes; but nothing that a browser
   * would run, such as {@code javascript:}.
   */
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(?:(?:https?|ftp)://)?[^\\s/:@.]+\\.[^\\s\"<>]+");

  private Shape() {}

  static void date(String field, @Nullable String value) {
    try {
      if (value != null) {
        Edtf.parse(value);
      }
    } catch (InvalidEdtf invalid) {
      throw new Invalid(field, String.valueOf(invalid.getMessage()));
    }
  }

  static void address(String field, @Nullable String value) {
    Text.passage(field, value);
    if (value != null && !ADDRESS.matcher(value).matches()) {
      throw new Invalid(
          field,
          "\"%s\" is no address on the web; write it as in https://example.org/2021/05/05/"
              .formatted(Term.abbreviate(value)));
    }
  }

  static void language(@Nullable String field, @Nullable String value) {
    try {
      if (value != null
          && !isTwoLetters(value)
          && new Locale.Builder().setLanguageTag(value).build().getLanguage().isEmpty()) {
        throw notALanguage(field, value);
      }
    } catch (IllformedLocaleException _) {
      throw notALanguage(field, String.valueOf(value));
    }
  }

  /** Most tags are, and all of those are well formed. */
  private static boolean isTwoLetters(String tag) {
    return tag.length() == 2 && isLetter(tag.charAt(0)) && isLetter(tag.charAt(1));
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  static Invalid notALanguage(@Nullable String field, String value) {
    return new Invalid(
        field,
        "\"%s\" is no language tag; write a BCP 47 tag such as es or es-AR"
            .formatted(Term.abbreviate(value)));
  }
}
