package attache.tracker.json;

import attache.dossier.value.Invalid;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/**
 * One thing wrong with a JSON text.
 *
 * @param pointer where, as a JSON Pointer (RFC 6901); empty for the whole text
 * @param detail what is wrong and what would be right
 */
public record Fault(String pointer, String detail, Kind kind) {

  /** What is wrong, for those who tell faults apart by program. */
  public enum Kind {
    MISSING_FIELD,
    UNKNOWN_FIELD,
    WRONG_JSON_KIND,
    UNKNOWN_TYPE,
    UNKNOWN_WORD,
    UNKNOWN_COUNTRY,
    UNKNOWN_CURRENCY,
    INVALID_DATE,
    INVALID_QUANTITY,
    TOO_LONG,
    OTHER;

    /** The kind behind a rule of the domain. */
    public static Kind of(Invalid.Rule rule) {
      return switch (rule) {
        case COUNTRY -> UNKNOWN_COUNTRY;
        case CURRENCY -> UNKNOWN_CURRENCY;
        case QUANTITY -> INVALID_QUANTITY;
        case LENGTH -> TOO_LONG;
        case OTHER -> OTHER;
      };
    }
  }

  public Fault(String pointer, String detail) {
    this(pointer, detail, Kind.OTHER);
  }

  /** What somebody wrote, as far as it helps to repeat it. */
  public static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 77) + "…";
  }

  /** Writes pointer, detail and, where there is more to say, the kind. */
  public void writeTo(ObjectNode error) {
    error.put("pointer", pointer).put("detail", detail);
    if (kind != Kind.OTHER) {
      error.put("kind", kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }
}
