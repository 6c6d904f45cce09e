package attache.dossier.source;

import attache.dossier.Because;

/** What the log keeps of a source document. */
public sealed interface SourceEvent {

  /** A document was registered. */
  record SourceRegistered(Source source) implements SourceEvent {}

  /** What is known or thought of a document changed; gradings that cite it stay as they are. */
  record SourceAmended(Source before, Source after, Because because) implements SourceEvent {}
}
