package attache.dossier.status;

import java.time.LocalDate;
import java.util.Collection;

/** How early and how late some developments begin and end, to see which can be first or last. */
record PlainMargin(LocalDate firstEnd, LocalDate lastBeginning, int firstChapter, int lastChapter) {

  static PlainMargin of(Collection<Occurrence> occurrences) {
    LocalDate firstEnd = LocalDate.MAX;
    LocalDate lastBeginning = LocalDate.MIN;
    int firstChapter = Integer.MAX_VALUE;
    int lastChapter = Integer.MIN_VALUE;
    for (Occurrence occurrence : occurrences) {
      firstEnd = occurrence.latest().isBefore(firstEnd) ? occurrence.latest() : firstEnd;
      lastBeginning =
          occurrence.earliest().isAfter(lastBeginning) ? occurrence.earliest() : lastBeginning;
      if (occurrence.chapter() != null) {
        firstChapter = Math.min(firstChapter, occurrence.chapter());
        lastChapter = Math.max(lastChapter, occurrence.chapter());
      }
    }
    return new PlainMargin(firstEnd, lastBeginning, firstChapter, lastChapter);
  }

  /** True where none of them is told to come after this one. */
  boolean canBeLast(Occurrence occurrence) {
    return !occurrence.latest().isBefore(lastBeginning)
        && (occurrence.chapter() == null || occurrence.chapter() >= lastChapter);
  }

  /** True where none of them is told to come before this one. */
  boolean canBeFirst(Occurrence occurrence) {
    return !firstEnd.isBefore(occurrence.earliest())
        && (occurrence.chapter() == null || occurrence.chapter() <= firstChapter);
  }
}
