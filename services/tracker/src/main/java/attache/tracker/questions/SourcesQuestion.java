package attache.tracker.questions;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Which source documents are known, and what stands in them. */
public interface SourcesQuestion {

  /** A few documents in whose id, title, publisher or address each of the words stands. */
  JsonNode sources(String words);

  /** One document, with its full text where that is kept. */
  Optional<JsonNode> source(String id);

  /** What a document is called. */
  Optional<String> title(String id);
}
