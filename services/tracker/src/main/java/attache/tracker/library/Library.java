package attache.tracker.library;

import attache.dossier.Because;
import attache.dossier.Refusal;
import attache.dossier.source.Amendment;
import attache.dossier.source.Source;
import attache.dossier.value.SourceId;
import attache.tracker.desk.Circumstances;
import attache.tracker.desk.KeyReused;
import attache.tracker.desk.StaleVersion;
import java.util.Optional;

/** Takes source documents into the log, and finds them there. Blocks, as the desk does. */
public interface Library {

  /**
   * Registers a document. Its full text, if it has one, must be among the {@link FullTexts}
   * already.
   *
   * @return the document as it stands in the log now
   * @throws Refusal where another document has the id
   * @throws StaleVersion where the document is no longer at the expected version
   * @throws KeyReused where the idempotency key was used for something else
   */
  Held register(Source source, Circumstances circumstances);

  /**
   * Amends a document.
   *
   * @return the document as it stands in the log now
   * @throws Refusal where there is no such document, nothing changes, or another text is kept
   */
  Held amend(SourceId id, Amendment amendment, Because because, Circumstances circumstances);

  Optional<Held> find(SourceId id);

  /** The document as it was known at a position of the log. */
  Optional<Held> find(SourceId id, long known);
}
