package attache.dossier.status;

import attache.dossier.Development;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.Effect;
import attache.dossier.value.Modality;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * What becomes of a scheduled expiry without anything being reported: it is known of from the day
 * somebody said so, and due once its date is over.
 *
 * @param day from which this holds
 * @param due true where the date is over, false where the expiry comes to be known of
 */
record Expiry(LocalDate day, Development development, boolean due) {
  private static final Set<DevelopmentType> SETTLING =
      EnumSet.of(DevelopmentType.EXTENDED, DevelopmentType.DENOUNCED, DevelopmentType.EXPIRED);

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
    if (!found.isEmpty()) {
      found.removeAll(settled(found, occurrences));
      found.sort(Comparator.comparing(Expiry::day));
    }
    return found;
  }

  /** Those that never come to be due, for by then it is reported what became of them. */
  private static Set<Expiry> settled(List<Expiry> found, List<Occurrence> occurrences) {
    NavigableMap<LocalDate, List<Expiry>> due = new TreeMap<>();
    for (Expiry expiry : found) {
      if (expiry.due) {
        due.computeIfAbsent(expiry.day, _ -> new ArrayList<>()).add(expiry);
      }
    }
    Set<Expiry> settled = new HashSet<>();
    for (Occurrence occurrence : occurrences) {
      Development development = occurrence.development();
      if (SETTLING.contains(development.type()) && Facets.counts(development)) {
        settled.addAll(next(due, occurrence.latest(), development));
      }
    }
    return settled;
  }

  /**
   * Whoever extends an agreement does so before it expires, and extends what is scheduled next:
   * those that are due first from a day on, but for those that a source tells of afterwards.
   */
  private static List<Expiry> next(
      NavigableMap<LocalDate, List<Expiry>> due, LocalDate from, Development settling) {
    for (List<Expiry> together : due.tailMap(from, true).values()) {
      List<Expiry> before =
          together.stream().filter(one -> !isToldBefore(settling, one.development)).toList();
      if (!before.isEmpty()) {
        return before;
      }
    }
    return List.of();
  }

  private static boolean isToldBefore(Development one, Development other) {
    return one.seq() != null && other.seq() != null && one.seq() < other.seq();
  }
}
