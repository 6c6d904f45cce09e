package attache.dossier.source;

import attache.dossier.value.Invalid;
import java.util.regex.Pattern;

/**
 * What proves which text a document had when it was registered.
 *
 * @param sha256 of the text in UTF-8, as 64 lower-case hexadecimal digits
 * @param characters how long it is
 */
public record FullText(String sha256, int characters) {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  public FullText {
    if (!SHA256.matcher(sha256).matches()) {
      throw new Invalid("sha256", "a SHA-256 has 64 lower-case hexadecimal digits");
    }
    if (characters < 1) {
      throw new Invalid("characters", "a text has at least one character");
    }
  }
}
