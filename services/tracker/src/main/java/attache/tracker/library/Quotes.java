package attache.tracker.library;

import attache.dossier.value.Citation;
import attache.dossier.value.Citation.Quote;
import attache.dossier.value.SourceId;
import attache.tracker.desk.FoundQuote;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks quotes up in the texts they are from. */
@Component
public class Quotes {
  private final Library library;
  private final FullTexts texts;

  Quotes(Library library, FullTexts texts) {
    this.library = library;
    this.texts = texts;
  }

  /** Begins to look up the quotes of one request. */
  Proofreading begin() {
    return new Proofreading(this::text);
  }

  /**
   * Looks up the quotes of some citations.
   *
   * @throws attache.tracker.json.BadInput naming each that does not stand in its text
   */
  public List<FoundQuote> find(String pointer, List<Citation> citations) {
    return begin().read(pointer, citations).found();
  }

  /** Whether words stand in a text that nobody keeps yet. */
  public static boolean stands(String text, Quote words) {
    return new PlainText(text).find(words) != null;
  }

  private Optional<PlainText> text(SourceId document) {
    return library
        .find(document)
        .flatMap(held -> Optional.ofNullable(held.source().text()))
        .flatMap(texts::find)
        .map(PlainText::new);
  }
}
