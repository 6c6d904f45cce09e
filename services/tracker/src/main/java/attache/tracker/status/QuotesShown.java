package attache.tracker.status;

import attache.tracker.json.Json;
import attache.tracker.json.NodeText;
import attache.tracker.json.ObjectText;
import attache.tracker.library.VerifiedQuotes;
import attache.tracker.log.Streams;
import attache.tracker.views.DevelopmentsShown;
import attache.tracker.views.RecordShown;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Says of each quote on a page whether it stands in the text that is kept of its document. */
final class QuotesShown {
  private static final String QUOTE = "\"quote\":{";

  private final VerifiedQuotes.Known known;

  QuotesShown(VerifiedQuotes.Known known) {
    this.known = known;
  }

  RecordShown in(RecordShown told) {
    DevelopmentsShown developments = told.developments();
    return told.with(
        new DevelopmentsShown(in(developments.standing()), in(developments.retracted())));
  }

  ObjectText in(ObjectText card) {
    String text = card.toString();
    return text.contains(QUOTE) ? new ObjectText().members(in(text)) : card;
  }

  /** Objects joined by commas. Most pages quote nothing, and are not parsed. */
  private String in(String objects) {
    if (!objects.contains(QUOTE)) {
      return objects;
    }
    JsonNode list = Json.parse("[" + objects + "]");
    known.tell(list);
    String text = NodeText.of(list);
    return text.substring(1, text.length() - 1);
  }

  /** The streams of the documents that were looked up. */
  Set<String> documents() {
    return known.documents().stream().map(Streams::of).collect(Collectors.toSet());
  }
}
