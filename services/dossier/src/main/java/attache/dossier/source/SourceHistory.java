package attache.dossier.source;

/**
 * A document with what it was first.
 *
 * @param registered as it was registered
 * @param now as it is known now
 */
public record SourceHistory(Source registered, Source now) {}
