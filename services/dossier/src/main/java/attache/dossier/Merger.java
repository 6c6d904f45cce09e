package attache.dossier;

import attache.dossier.value.RecordId;
import org.jspecify.annotations.Nullable;

/** What may be asked of two records at once. */
public sealed interface Merger {

  /** The record it is asked of. */
  RecordId record();

  Because because();

  /**
   * One of two records is a duplicate of the other.
   *
   * @param duplicate the one that goes, {@code survivor} the one that stays; one of the two is the
   *     record it is asked of
   */
  record Merge(RecordId record, RecordId duplicate, RecordId survivor, Because because)
      implements Merger {}

  /**
   * Two records are not the same after all.
   *
   * @param from the duplicate that comes back, where the record it is asked of is the other; {@code
   *     null} where there is only one, or it is the duplicate itself
   */
  record Unmerge(RecordId record, @Nullable RecordId from, Because because) implements Merger {}
}
