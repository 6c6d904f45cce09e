package attache.dossier.value;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules for words that people type: present where needed, bounded, free of control codes. */
public final class Text {
  /** The longest title, name or designation, in characters. */
  public static final int LINE = 500;

  /** The longest passage: a note, a reason, a quote, in characters. */
  public static final int PASSAGE = 10_000;

  private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]*+");

  private Text() {}

  /** A line that must be there: not blank, at most {@link #LINE} characters. */
  public static String line(String field, @Nullable String value) {
    if (value == null || isBlank(value)) {
      throw new Invalid(field, field + " is missing; give a text that is not blank");
    }
    return bounded(field, value, LINE);
  }

  /** A line that may be missing. */
  public static @Nullable String optionalLine(String field, @Nullable String value) {
    return value == null ? null : bounded(field, value, LINE);
  }

  /** A passage that may be missing: at most {@link #PASSAGE} characters. */
  public static @Nullable String passage(String field, @Nullable String value) {
    return value == null ? null : bounded(field, value, PASSAGE);
  }

  /** A passage that must be there. */
  public static String requiredPassage(String field, @Nullable String value) {
    if (value == null || isBlank(value)) {
      throw new Invalid(field, field + " is missing; say in a sentence why");
    }
    return bounded(field, value, PASSAGE);
  }

  /** Whether there is nothing to see: only spaces of any kind, and characters without a shape. */
  public static boolean isBlank(String value) {
    return INVISIBLE.matcher(value).matches();
  }

  private static String bounded(String field, String value, int most) {
    if (value.length() > most) {
      throw new Invalid(
          Invalid.Rule.LENGTH,
          field,
          field + " has " + value.length() + " characters; at most " + most + " are kept");
    }
    // PostgreSQL cannot store U+0000, and a lone surrogate is no character at all.
    if (value.indexOf('\0') >= 0) {
      throw new Invalid(field, field + " contains the character U+0000; remove it");
    }
    for (int i = 0; i < value.length(); i++) {
      if (Character.isHighSurrogate(value.charAt(i))
          && i + 1 < value.length()
          && Character.isLowSurrogate(value.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(value.charAt(i))) {
        throw new Invalid(field, field + " has half a character at offset " + i + "; remove it");
      }
    }
    return value;
  }
}
