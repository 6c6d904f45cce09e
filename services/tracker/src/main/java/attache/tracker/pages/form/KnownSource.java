package attache.tracker.pages.form;

import org.jspecify.annotations.Nullable;

/**
 * A source document to quote from.
 *
 * @param text its full text, where it is kept
 * @param sha256 the hash of the text
 */
public record KnownSource(
    String id,
    String title,
    @Nullable String url,
    @Nullable String text,
    @Nullable String sha256) {}
