package attache.tracker.views;

import attache.dossier.Dossier;
import attache.dossier.status.Derivation;
import attache.dossier.time.DateRange;

/**
 * A development as the views show it.
 *
 * @param earliest the first day it can have happened on
 * @param latest the first day by which it certainly had
 */
record DevelopmentRow(String id, int earliest, int latest, boolean retracted, String document) {

  static DevelopmentRow of(Dossier.Open open, Dossier.Entry entry) {
    DateRange between = Derivation.between(entry, open.registration().recordClass());
    return new DevelopmentRow(
        entry.development().id().value(),
        Days.from(between.earliest()),
        Days.to(between.latest()),
        entry.retracted() != null,
        DevelopmentText.of(open, entry));
  }
}
