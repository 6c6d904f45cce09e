package attache.dossier.source;

import attache.dossier.time.Edtf;
import attache.dossier.value.Grading.Reliability;
import attache.dossier.value.SourceId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The new values of the fields of a document that change; the rest stays.
 *
 * @param text its full text, where that was not kept before
 * @param emptied the fields whose value is taken away
 */
public record Amendment(
    @Nullable String kind,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable String author,
    @Nullable Edtf date,
    @Nullable String url,
    @Nullable String language,
    @Nullable Reliability reliability,
    @Nullable List<SourceId> derivedFrom,
    @Nullable FullText text,
    Set<Part> emptied) {

  /** What may be unknown of a document. */
  public enum Part {
    PUBLISHER,
    AUTHOR,
    DATE,
    URL,
    LANGUAGE,
    RELIABILITY
  }

  public Source applyTo(Source old) {
    return new Source(
        old.id(),
        kind == null ? old.kind() : kind,
        title == null ? old.title() : title,
        kept(Part.PUBLISHER, publisher, old.publisher()),
        kept(Part.AUTHOR, author, old.author()),
        kept(Part.DATE, date, old.date()),
        kept(Part.URL, url, old.url()),
        kept(Part.LANGUAGE, language, old.language()),
        kept(Part.RELIABILITY, reliability, old.reliability()),
        derivedFrom == null ? old.derivedFrom() : derivedFrom,
        text == null ? old.text() : text);
  }

  private <T> @Nullable T kept(Part part, @Nullable T given, @Nullable T old) {
    return emptied.contains(part) ? null : given == null ? old : given;
  }
}
