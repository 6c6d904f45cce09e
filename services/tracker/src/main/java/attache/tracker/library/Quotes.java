package attache.tracker.library;

import attache.dossier.value.Citation;
import attache.dossier.value.Citation.Quote;
import attache.dossier.value.SourceId;
import attache.tracker.json.Fault;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Looks quotes up in the texts they are from. White space may differ: line ends move when a text is
 * copied.
 */
@Component
public class Quotes {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private final Library library;
  private final Texts texts;

  Quotes(Library library, Texts texts) {
    this.library = library;
    this.texts = texts;
  }

  /** Notes every quote that does not stand in the text it is said to be from. */
  void check(String pointer, List<Citation> citations, List<Fault> faults) {
    for (int i = 0; i < citations.size(); i++) {
      Citation citation = citations.get(i);
      if (citation.quote() != null && !mayStand(citation.document(), citation.quote())) {
        faults.add(
            new Fault(
                pointer + "/" + i + "/quote",
                "these words do not stand in the text of %s; quote word for word"
                    .formatted(citation.document())));
      }
    }
  }

  /** False only where the document's text is kept and the quote does not stand in it. */
  boolean mayStand(SourceId document, Quote quote) {
    return text(document).map(text -> stands(text, quote)).orElse(true);
  }

  private Optional<String> text(SourceId document) {
    return library
        .find(document)
        .flatMap(held -> Optional.ofNullable(held.source().text()))
        .flatMap(texts::find);
  }

  static boolean stands(String text, Quote quote) {
    String words =
        (quote.prefix() == null ? "" : quote.prefix())
            + quote.exact()
            + (quote.suffix() == null ? "" : quote.suffix());
    return normal(text).contains(normal(quote.exact()).strip())
        && (words.length() == quote.exact().length() || unspaced(text).contains(unspaced(words)));
  }

  private static String normal(String text) {
    return SPACE.matcher(text).replaceAll(" ");
  }

  /** Where prefix ends and quote begins, a space may have been dropped on either side. */
  private static String unspaced(String text) {
    return SPACE.matcher(text).replaceAll("");
  }
}
