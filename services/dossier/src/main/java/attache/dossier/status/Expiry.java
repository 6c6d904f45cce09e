package attache.dossier.status;

import attache.dossier.Development;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.Effect;
import attache.dossier.value.Modality;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What becomes of a scheduled expiry without anything being reported: it is known of from the day
 * somebody said so, and due once its date is over.
 *
 * @param day from which this holds
 * @param due true where the date is over, false where the expiry comes to be known of
 */
record Expiry(LocalDate day, Development development, boolean due) {

  /** Those of some developments, in the order of their days. */
  static List<Expiry> of(List<Occurrence> occurrences) {
    List<Expiry> found = new ArrayList<>(0);
    for (Occurrence occurrence : occurrences) {
      Development development = occurrence.development();
      if (development.modality() == Modality.DENIED) {
        continue;
      }
      boolean announced = development.type() == DevelopmentType.EXPIRED && development.isToCome();
      if (announced) {
        found.add(new Expiry(occurrence.said(), development, false));
      }
      LocalDate last = development.occurred().range().latest();
      boolean endsNothing = occurrence.effect() instanceof Effect.FacetOnly;
      if ((announced || development.type() == DevelopmentType.EXPIRY_SCHEDULED)
          && endsNothing
          && last != null
          && last.isBefore(LocalDate.MAX)) {
        found.add(new Expiry(last.plusDays(1), development, true));
      }
    }
    found.sort(Comparator.comparing(Expiry::day));
    return found;
  }
}
