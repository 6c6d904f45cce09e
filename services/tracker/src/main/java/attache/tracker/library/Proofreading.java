package attache.tracker.library;

import attache.dossier.value.Citation;
import attache.dossier.value.Citation.Quote;
import attache.dossier.value.SourceId;
import attache.tracker.desk.FoundQuote;
import attache.tracker.json.BadInput;
import attache.tracker.json.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The quotes of one request, looked up one after another; each text is read once. */
final class Proofreading {
  private final Function<SourceId, Optional<PlainText>> library;
  private final Map<SourceId, Optional<PlainText>> texts = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private final List<FoundQuote> found = new ArrayList<>();

  Proofreading(Function<SourceId, Optional<PlainText>> library) {
    this.library = library;
  }

  /** Notes where each quote stands, or that it does not; what no text is kept of may stand. */
  Proofreading read(String pointer, List<Citation> citations) {
    for (int i = 0; i < citations.size(); i++) {
      SourceId document = citations.get(i).document();
      Quote quote = citations.get(i).quote();
      if (quote != null) {
        String place = "%s/%d/quote".formatted(pointer, i);
        texts
            .computeIfAbsent(document, library)
            .ifPresent(text -> read(place, document, quote, text));
      }
    }
    return this;
  }

  private void read(String place, SourceId document, Quote quote, PlainText text) {
    PlainText.Span span = text.find(quote);
    if (span == null) {
      faults.add(new Fault(place, fault(document, quote, text)));
    } else {
      found.add(new FoundQuote(document, quote, span.start(), span.end()));
    }
  }

  private static String fault(SourceId document, Quote quote, PlainText text) {
    if (text.has(quote)) {
      return "these words stand in the text of %s, but not between this prefix and suffix"
          .formatted(document);
    }
    String nearest = text.nearest(quote);
    return "these words do not stand in the text of %s; quote word for word. %s"
        .formatted(
            document,
            nearest == null
                ? "Nothing in it comes near."
                : "Nearest to them stands: \"%s\"".formatted(nearest));
  }

  /**
   * Where they stand.
   *
   * @throws BadInput where one does not
   */
  List<FoundQuote> found() {
    if (!faults.isEmpty()) {
      throw new BadInput(faults);
    }
    return List.copyOf(found);
  }
}
