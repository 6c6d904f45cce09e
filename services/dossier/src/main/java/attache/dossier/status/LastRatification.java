package attache.dossier.status;

import attache.dossier.lifecycle.Stage;
import attache.dossier.status.Chapters.Chapter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the ways in which a ratification can have been the last, and another development the
 * last before it that decided the stage.
 *
 * <p>With each go at least the ratifications of the chapters before, and at most those up to the
 * next chapter that decides the stage. Of several ways that differ in nothing else, only the one
 * that allows the fewest and the one that allows the most are looked at.
 */
final class LastRatification {
  private final Ratification.Tally certain;
  private final Set<Stage> answers;
  private final List<Occurrence> lasts;
  private final Chapters chapters;

  /** Where each way to end what comes before the ratification bars all that follows. */
  private final List<Integer> ends = new ArrayList<>();

  /** The last chapter with what a ratification can follow. */
  private final int lastEnd;

  /** With the ratifications up to this chapter it is ratified. */
  private final long enough;

  private final Set<Stage> stages = EnumSet.noneOf(Stage.class);

  /**
   * @param answers what all certain and what all possible ratifications amount to
   * @param lasts ratifications that certainly had happened and can be the last
   * @param before others that certainly had happened and can end what comes before; {@code null}
   *     where nothing need come before
   */
  LastRatification(
      Ratification.Tally certain,
      Set<Stage> answers,
      List<Occurrence> lasts,
      @Nullable List<Occurrence> before,
      Chapters chapters) {
    this.certain = certain;
    this.answers = answers;
    this.lasts = lasts;
    this.chapters = chapters;
    if (before == null) {
      ends.add(chapters.firstDeciding());
    } else {
      before.forEach(end -> ends.add(chapters.firstDecidingAfter(end)));
    }
    this.lastEnd = chapters.lastEnd();
    this.enough = enough();
  }

  private long enough() {
    if (!answers.contains(Stage.RATIFIED)) {
      return Long.MAX_VALUE;
    }
    Ratification.Tally tally = certain.copy();
    if (completes(chapters.loose(), tally)) {
      return Long.MIN_VALUE;
    }
    return chapters.told().stream()
        .filter(chapter -> completes(chapter, tally))
        .mapToLong(Chapter::number)
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }

  private static boolean completes(Chapter chapter, Ratification.Tally tally) {
    for (Occurrence ratification : chapter.ratifications()) {
      if (tally.stage() == Stage.RATIFIED) {
        break;
      }
      tally.add(ratification);
    }
    return tally.stage() == Stage.RATIFIED;
  }

  Set<Stage> stages() {
    certainEnds();
    looseEnd();
    chapterByChapter();
    return stages;
  }

  private boolean isDone() {
    return stages.equals(answers);
  }

  /**
   * @param fewest what at least the ratifications amount to
   * @param upTo the chapter up to which they can have happened
   */
  private void found(Stage fewest, int upTo) {
    stages.add(fewest);
    stages.add(upTo >= enough ? Stage.RATIFIED : Stage.PARTIALLY_RATIFIED);
  }

  private void certainEnds() {
    for (int end : ends) {
      for (Occurrence last : lasts) {
        found(certain.stage(), Math.min(end, chapters.firstDecidingAfter(last)));
      }
      looseLasts(certain, end);
    }
  }

  private void looseLasts(Ratification.Tally before, int upTo) {
    for (Occurrence last : chapters.loose().ratifications()) {
      if (isDone()) {
        return;
      }
      found(before.stageWith(last), upTo);
    }
  }

  private void looseEnd() {
    if (!chapters.loose().ends().isEmpty()) {
      ends(chapters.loose(), certain.stage(), Chapters.END);
      looseLasts(certain, Chapters.END);
    }
  }

  private void chapterByChapter() {
    Ratification.Tally below = certain.copy();
    Chapter deciding = null;
    boolean ended = false;
    for (Chapter chapter : chapters.told()) {
      boolean onlyRatified = below.stage() == Stage.RATIFIED && stages.contains(Stage.RATIFIED);
      if (isDone() || onlyRatified) {
        return;
      }
      int after = chapters.decidingAfter(chapter.number());
      lasts(chapter, after, below, deciding);
      if (!chapter.ends().isEmpty()) {
        ends(chapter, below.stage(), after);
        if (!ended || chapter.number() == lastEnd) {
          looseLasts(below, after);
        }
        ended = true;
      }
      chapter.ratifications().forEach(below::add);
      deciding = chapter.decides() ? chapter : deciding;
    }
  }

  /** The last ratification stands in this chapter. */
  private void lasts(
      Chapter chapter, int after, Ratification.Tally below, @Nullable Chapter deciding) {
    for (Occurrence last : chapter.ratifications()) {
      Stage fewest = below.stageWith(last);
      for (int end : ends) {
        if (chapter.number() <= end) {
          found(fewest, Math.min(end, after));
        }
      }
      if (!chapters.loose().ends().isEmpty() || !chapter.ends().isEmpty()) {
        found(fewest, after);
      }
      if (deciding != null && !deciding.ends().isEmpty()) {
        found(fewest, chapter.decides() ? chapter.number() : after);
      }
      if (isDone()) {
        return;
      }
    }
  }

  /** What ends before the last ratification stands here, that ratification in no chapter. */
  private void ends(Chapter chapter, Stage fewest, int after) {
    for (Occurrence last : lasts) {
      int barred = chapters.firstDecidingAfter(last);
      if (!last.toldBefore(chapter.ends().first())
          && (chapter.number() <= barred || chapter.number() == Chapters.END)) {
        found(fewest, Math.min(barred, after));
      }
    }
  }
}
