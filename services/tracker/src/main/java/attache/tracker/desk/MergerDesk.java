package attache.tracker.desk;

import attache.dossier.Merger;

/** Takes what concerns two records at once. Blocks and refuses as {@link Desk} does. */
public interface MergerDesk {

  /** The receipt is that of the record it is asked of. */
  Receipt submit(Merger merger, Circumstances circumstances);
}
