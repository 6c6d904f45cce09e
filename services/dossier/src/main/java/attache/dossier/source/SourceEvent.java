package attache.dossier.source;

/** What the log keeps of a source document. */
public sealed interface SourceEvent {

  /** A document was registered. */
  record SourceRegistered(Source source) implements SourceEvent {}
}
