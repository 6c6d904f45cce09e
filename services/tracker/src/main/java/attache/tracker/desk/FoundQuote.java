package attache.tracker.desk;

import attache.dossier.value.Citation.Quote;
import attache.dossier.value.SourceId;

/**
 * Where a quote stands in the text that is kept of its document.
 *
 * @param start the character it begins with, counted from 0
 * @param end the character after it
 */
public record FoundQuote(SourceId document, Quote quote, int start, int end) {}
