package attache.tracker.pages.acts;

import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.RecordClass;
import attache.tracker.pages.Card;
import attache.tracker.pages.form.FormPage;
import attache.tracker.pages.form.KnownSource;
import attache.tracker.pages.form.Outlook;
import attache.tracker.pages.record.Development;
import attache.tracker.pages.writing.Entered;
import attache.tracker.pages.writing.When;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of one act.
 *
 * @param development what it is about, as it stands, or {@code null}
 * @param draft who wrote it, where it is a draft
 * @param version the version of the record that the person decides on
 * @param merged the records that were merged into this one
 */
public record ActPage(
    Kind kind,
    Card card,
    @Nullable Development development,
    @Nullable Draft draft,
    long version,
    List<String> merged,
    Entered entered,
    When when,
    When bound,
    @Nullable KnownSource source,
    @Nullable Outlook outlook) {

  public String address() {
    return "/records/" + card.id() + "/acts/" + kind.slug();
  }

  /** The types its record can have. */
  public List<DevelopmentType> types() {
    return FormPage.types(RecordClass.valueOf(card.recordClass()));
  }

  /** The documents the development rests on. */
  public List<String> documents() {
    return development == null
        ? List.of()
        : development.sources().stream().map(source -> source.document()).distinct().toList();
  }
}
