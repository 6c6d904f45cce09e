package attache.dossier.status;

import attache.dossier.lifecycle.Stage;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The developments of an agreement of which it cannot be told whether they had happened, by the
 * chapters of their story. No dates tell their order: each can have happened before and after each
 * other that no chapter parts it from.
 */
final class Chapters {
  /** Beyond the last chapter. */
  static final int END = Integer.MAX_VALUE;

  private static final Comparator<Occurrence> BY_FIRST_DAY =
      Comparator.comparing(Occurrence::earliest).thenComparingInt(Occurrence::place);

  /**
   * One chapter.
   *
   * @param deciding those that decide the stage
   * @param ends those of them after which a ratification changes it
   */
  record Chapter(
      int number,
      NavigableSet<Occurrence> ratifications,
      NavigableSet<Occurrence> deciding,
      NavigableSet<Occurrence> ends) {

    private Chapter(int number) {
      this(
          number,
          new TreeSet<>(BY_FIRST_DAY),
          new TreeSet<>(BY_FIRST_DAY),
          new TreeSet<>(BY_FIRST_DAY));
    }

    boolean decides() {
      return !deciding.isEmpty();
    }

    private boolean isEmpty() {
      return ratifications.isEmpty() && deciding.isEmpty();
    }

    private void add(Occurrence occurrence, Stage decided) {
      deciding.add(occurrence);
      if (!Fold.survivesRatification(decided)) {
        ends.add(occurrence);
      }
    }

    private void remove(Occurrence occurrence) {
      ratifications.remove(occurrence);
      deciding.remove(occurrence);
      ends.remove(occurrence);
    }
  }

  private final Chapter loose = new Chapter(END);
  private final NavigableMap<Integer, Chapter> told = new TreeMap<>();
  private final NavigableMap<Integer, Chapter> deciding = new TreeMap<>();

  void add(Occurrence ratification) {
    chapterOf(ratification).ratifications.add(ratification);
  }

  void add(Occurrence occurrence, Stage decided) {
    Chapter chapter = chapterOf(occurrence);
    chapter.add(occurrence, decided);
    if (occurrence.chapter() != null) {
      deciding.put(chapter.number, chapter);
    }
  }

  private Chapter chapterOf(Occurrence occurrence) {
    return occurrence.chapter() == null
        ? loose
        : told.computeIfAbsent(occurrence.chapter(), Chapter::new);
  }

  void remove(Occurrence occurrence) {
    Chapter chapter = occurrence.chapter() == null ? loose : told.get(occurrence.chapter());
    if (chapter != null) {
      chapter.remove(occurrence);
      if (occurrence.chapter() != null && !chapter.decides()) {
        deciding.remove(chapter.number);
      }
      if (occurrence.chapter() != null && chapter.isEmpty()) {
        told.remove(chapter.number);
      }
    }
  }

  boolean isEmpty() {
    return told.isEmpty() && loose.isEmpty();
  }

  /** What stands in no chapter. */
  Chapter loose() {
    return loose;
  }

  Collection<Chapter> told() {
    return told.values();
  }

  /** The first chapter that decides the stage. */
  int firstDeciding() {
    return deciding.isEmpty() ? END : deciding.firstKey();
  }

  /** The last chapter after which a ratification changes the stage. */
  int lastEnd() {
    return deciding.descendingMap().values().stream()
        .filter(chapter -> !chapter.ends.isEmpty())
        .mapToInt(Chapter::number)
        .findFirst()
        .orElse(END);
  }

  /** The first chapter after this one that decides the stage. */
  int decidingAfter(int chapter) {
    Integer next = deciding.higherKey(chapter);
    return next == null ? END : next;
  }

  /**
   * The first chapter with one that decides the stage and is told to come after this one, which had
   * certainly happened. No chapter begins before an earlier one, so those come last.
   */
  int firstDecidingAfter(Occurrence occurrence) {
    int first = END;
    for (Map.Entry<Integer, Chapter> entry : deciding.descendingMap().entrySet()) {
      if (!occurrence.toldBefore(entry.getValue().deciding.last())) {
        return first;
      }
      first = entry.getKey();
    }
    return first;
  }
}
