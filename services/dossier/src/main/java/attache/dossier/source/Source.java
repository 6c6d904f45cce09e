package attache.dossier.source;

import attache.dossier.time.Edtf;
import attache.dossier.value.Grading.Reliability;
import attache.dossier.value.Invalid;
import attache.dossier.value.SourceId;
import attache.dossier.value.Term;
import attache.dossier.value.Text;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document, or an outlet that publishes documents.
 *
 * @param kind an open term such as ARTICLE or INTERVIEW
 * @param date when it was published
 * @param language a BCP 47 tag; the log may hold other words
 * @param reliability how far it can be relied upon; {@code null} where nobody has judged
 * @param derivedFrom the documents it got its knowledge from; they may be registered later
 * @param text what is known of its full text, where that is kept
 */
public record Source(
    SourceId id,
    String kind,
    String title,
    @Nullable String publisher,
    @Nullable String author,
    @Nullable Edtf date,
    @Nullable String url,
    @Nullable String language,
    @Nullable Reliability reliability,
    List<SourceId> derivedFrom,
    @Nullable FullText text) {
  private static final int MOST_ORIGINS = 100;

  public Source {
    Term.of("kind", kind);
    Text.line("title", title);
    Text.optionalLine("publisher", publisher);
    Text.optionalLine("author", author);
    Text.passage("url", url);
    Text.optionalLine("language", language);
    derivedFrom = List.copyOf(derivedFrom);
    if (derivedFrom.size() > MOST_ORIGINS) {
      throw new Invalid(
          "derivedFrom",
          "derivedFrom has %d entries; at most %d fit".formatted(derivedFrom.size(), MOST_ORIGINS));
    }
    for (int i = 0; i < derivedFrom.size(); i++) {
      if (derivedFrom.get(i).equals(id)) {
        throw new Invalid("derivedFrom/" + i, "a document is not derived from itself");
      }
    }
    if (new HashSet<>(derivedFrom).size() < derivedFrom.size()) {
      throw new Invalid("derivedFrom", "derivedFrom names a document twice");
    }
  }
}
