package attache.dossier.status;

import java.time.LocalDate;

/** How late some developments begin, to see which others can have come after all of them. */
final class Margin {
  private LocalDate lastBeginning = LocalDate.MIN;
  private int lastChapter = Integer.MIN_VALUE;

  void add(Occurrence occurrence) {
    if (occurrence.earliest().isAfter(lastBeginning)) {
      lastBeginning = occurrence.earliest();
    }
    if (occurrence.chapter() != null) {
      lastChapter = Math.max(lastChapter, occurrence.chapter());
    }
  }

  /** True where none of them is told to come after this one. */
  boolean canBeLast(Occurrence occurrence) {
    return !occurrence.latest().isBefore(lastBeginning)
        && (occurrence.chapter() == null || occurrence.chapter() >= lastChapter);
  }
}
