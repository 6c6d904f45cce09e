package attache.tracker.library;

import attache.dossier.source.Source;
import java.time.Instant;

/**
 * A document as it stands in the log.
 *
 * @param version the number of events it has
 * @param position of its last event
 * @param actor who registered it
 */
public record Held(
    Source source, long version, long position, Instant recordedAt, String actor, boolean isNew) {}
