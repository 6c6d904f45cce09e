package attache.dossier.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of several things sources say about one field of a development; the highest rank is what the
 * development itself carries.
 *
 * @param field the field the claim is about, for example {@code type} or {@code occurred}
 * @param value what is claimed, as written in that field
 * @param from who claims it, in words
 */
public record Claim(
    String field, String value, Rank rank, @Nullable String from, List<Citation> sources) {

  /** Wikidata's three ranks of a statement. */
  public enum Rank {
    PREFERRED,
    NORMAL,
    DEPRECATED
  }

  public Claim {
    Text.line("field", field);
    Text.line("value", value);
    Text.passage("from", from);
    sources = List.copyOf(sources);
  }
}
