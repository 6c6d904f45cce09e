package attache.tracker.views;

import attache.dossier.Development;
import attache.dossier.Dossier;
import attache.dossier.Entry;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.status.Derivation;
import attache.dossier.time.DateRange;
import attache.dossier.value.Modality;
import attache.dossier.value.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A development as the views show it.
 *
 * @param earliest the first day it can have happened on
 * @param latest the first day by which it certainly had
 * @param recorded the day it was recorded on
 * @param measure the policy measure that it says had an impact
 */
record DevelopmentRow(
    String id,
    int earliest,
    int latest,
    int recorded,
    boolean retracted,
    boolean unconfirmed,
    @Nullable String measure) {

  static DevelopmentRow of(Dossier.Open open, Entry entry) {
    DateRange between = Derivation.between(entry, open.registration().recordClass());
    return new DevelopmentRow(
        entry.development().id().value(),
        StoredDays.from(between.earliest()),
        StoredDays.to(between.latest()),
        StoredDays.from(entry.recording().day()),
        entry.retracted() != null,
        entry.development().isUnconfirmedBy(open.restsOn(entry)),
        measure(entry.development()));
  }

  private static @Nullable String measure(Development told) {
    RecordId measure = told.details().measure();
    return measure != null
            && told.type() == DevelopmentType.POLICY_IMPACT_ASSERTED
            && told.modality() != Modality.DENIED
        ? measure.value()
        : null;
  }
}
