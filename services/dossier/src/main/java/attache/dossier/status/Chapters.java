package attache.dossier.status;

import attache.dossier.lifecycle.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The developments of an agreement of which it cannot be told whether they had happened, by the
 * chapters of their story. No dates tell their order: each can have happened before and after each
 * other that no chapter parts it from.
 */
final class Chapters {
  /** Beyond the last chapter. */
  static final int END = Integer.MAX_VALUE;

  /** One chapter. */
  static final class Chapter {
    private final int number;
    private final List<Occurrence> ratifications = new ArrayList<>();
    private final List<Occurrence> ends = new ArrayList<>();
    private boolean decides;

    private Chapter(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }

    List<Occurrence> ratifications() {
      return ratifications;
    }

    /** Those after which a ratification changes the stage. */
    List<Occurrence> ends() {
      return ends;
    }

    /** Whether any of it decides the stage. */
    boolean decides() {
      return decides;
    }
  }

  private final List<Occurrence> looseRatifications = new ArrayList<>();
  private final List<Chapter> chapters = new ArrayList<>();
  private final List<Occurrence> deciding = new ArrayList<>();
  private @Nullable Occurrence firstLooseEnd;

  /**
   * @param uncertain those that had not certainly happened, in order, and so by chapter
   */
  Chapters(List<Occurrence> uncertain, LocalDate day) {
    for (Occurrence occurrence : uncertain) {
      if (occurrence.possibleBy(day)) {
        add(occurrence, occurrence.decides(day));
      }
    }
  }

  private void add(Occurrence occurrence, @Nullable Stage decided) {
    boolean ends = decided != null && !Fold.survivesRatification(decided);
    if (occurrence.chapter() != null) {
      Chapter chapter = chapter(occurrence.chapter());
      if (occurrence.isRatification()) {
        chapter.ratifications.add(occurrence);
      } else if (decided != null) {
        chapter.decides = true;
        deciding.add(occurrence);
      }
      if (ends) {
        chapter.ends.add(occurrence);
      }
    } else if (occurrence.isRatification()) {
      looseRatifications.add(occurrence);
    } else if (ends
        && (firstLooseEnd == null || occurrence.earliest().isBefore(firstLooseEnd.earliest()))) {
      firstLooseEnd = occurrence;
    }
  }

  private Chapter chapter(int number) {
    if (chapters.isEmpty() || chapters.getLast().number != number) {
      chapters.add(new Chapter(number));
    }
    return chapters.getLast();
  }

  List<Chapter> all() {
    return chapters;
  }

  /** Those in no chapter. */
  List<Occurrence> looseRatifications() {
    return looseRatifications;
  }

  /** Of those in no chapter after which a ratification changes the stage, the earliest. */
  @Nullable Occurrence firstLooseEnd() {
    return firstLooseEnd;
  }

  /** The first chapter that decides the stage. */
  int firstDeciding() {
    return deciding.isEmpty() ? END : number(deciding.getFirst());
  }

  /** The first chapter that decides the stage after this one for certain. */
  int firstDecidingAfter(Occurrence occurrence) {
    for (Occurrence other : deciding) {
      if (occurrence.toldBefore(other)) {
        return number(other);
      }
    }
    return END;
  }

  private static int number(Occurrence occurrence) {
    return Objects.requireNonNull(occurrence.chapter());
  }

  /** For each chapter, the first one after it that decides the stage. */
  int[] decidingAfter() {
    int[] after = new int[chapters.size()];
    int next = END;
    for (int i = after.length - 1; i >= 0; i--) {
      after[i] = next;
      next = chapters.get(i).decides ? chapters.get(i).number : next;
    }
    return after;
  }
}
