package attache.dossier;

import attache.dossier.value.RecordId;

/**
 * Where a record went that turned out to be the same as another.
 *
 * @param into the record that tells its story since
 * @param before what it was, to go back to
 */
public record MergedAway(
    RecordId into, Because because, Recording recording, Dossier.Open before) {}
