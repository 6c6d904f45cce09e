package attache.dossier.value;

import java.util.regex.Pattern;

/**
 * The address of a document, as somebody hands it in: one that a reader can follow. Citations keep
 * addresses as documents print them, and the log may hold others from before this rule.
 */
public final class WebAddress {
  private static final Pattern FOLLOWED =
      Pattern.compile("(?i)https?://[^\\s/:@?#\"<>]+(?::\\d{1,5})?(?:[/?#][^\\s\"<>]*)?");

  private WebAddress() {}

  /** The same text, once it is known to be an address of http or https. */
  public static String of(String text) {
    if (!FOLLOWED.matcher(text).matches()) {
      throw new Invalid(
          null,
          "\"%s\" is no address that can be followed; write it as in https://example.org/2021/05/05/"
              .formatted(Term.abbreviate(text)));
    }
    return text;
  }
}
