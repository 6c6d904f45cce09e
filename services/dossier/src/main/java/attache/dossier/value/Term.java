package attache.dossier.value;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A word of an open vocabulary, such as a kind of record or a party's role: upper case, digits and
 * underscores.
 *
 * <p>Sources bring new kinds and roles every month, so these vocabularies stay open, while classes,
 * development types and modalities are closed.
 */
public final class Term {
  private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

  private Term() {}

  /** Returns the word if it has the shape of a term. */
  public static String of(@Nullable String field, String value) {
    if (!SHAPE.matcher(value).matches()) {
      throw new Invalid(
          field,
          "\"%s\" is no term; write 1 to 64 upper-case letters, digits and underscores, as in"
                  .formatted(abbreviate(value))
              + " LOCAL_PRODUCTION");
    }
    return value;
  }

  static String abbreviate(String value) {
    return value.length() <= 80 ? value : value.substring(0, 77) + "…";
  }
}
