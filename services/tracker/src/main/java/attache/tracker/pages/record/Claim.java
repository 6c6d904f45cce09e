package attache.tracker.pages.record;

import attache.tracker.pages.Apart;
import attache.tracker.pages.DateWords;
import attache.tracker.pages.Fields;
import attache.tracker.pages.Texts;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What one source says of one field of a development. */
public record Claim(String field, String value, String rank, @Nullable String from) {
  private static final List<String> RANKS =
      List.of("PREFERRED", "NORMAL", "OVERRULED", "DEPRECATED");

  /** What is believed first, and of those alike what was recorded first. */
  static final Comparator<Claim> ORDER =
      Comparator.comparingInt(claim -> RANKS.indexOf(claim.rank));

  public static List<Claim> readAll(JsonNode list) {
    return list.valueStream()
        .map(
            node ->
                new Claim(
                    Fields.text(node, "field", ""),
                    Fields.text(node, "value", ""),
                    Fields.text(node, "rank", "NORMAL"),
                    Fields.text(node, "from")))
        .toList();
  }

  /** The claims beside what a correction says: what was preferred to that is not any more. */
  static List<Claim> beside(List<Claim> claims, String type, @Nullable String edtf) {
    return claims.stream().map(claim -> claim.beside(claim.recorded(type, edtf))).toList();
  }

  private Claim beside(@Nullable String recorded) {
    return recorded == null || recorded.equals(value) == preferred()
        ? this
        : new Claim(field, value, preferred() ? "OVERRULED" : "PREFERRED", from);
  }

  private @Nullable String recorded(String type, @Nullable String edtf) {
    return switch (field) {
      case "type" -> type;
      case "occurred" -> edtf;
      default -> null;
    };
  }

  public boolean preferred() {
    return rank.equals("PREFERRED");
  }

  public String value(Texts texts) {
    return switch (field) {
      case "type" -> texts.word("type", value);
      case "occurred" -> DateWords.of(value, texts);
      default -> value;
    };
  }

  /** "Quote requested (the cited report)". */
  public String named(Texts texts) {
    return from == null ? value(texts) : "%s (%s)".formatted(value(texts), from);
  }

  /** The same within a sentence of ours. */
  String apart(Texts texts) {
    boolean ours = field.equals("type") || field.equals("occurred");
    String words = ours ? value(texts) : Apart.of(value);
    return from == null ? words : "%s (%s)".formatted(words, Apart.of(from));
  }
}
