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
  private final List<Chapter> all;
  private final int[] decidingAfter;

  /** Where each way to end what comes before the ratification bars all that follows. */
  private final List<Integer> ends = new ArrayList<>();

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
    this.all = chapters.all();
    this.decidingAfter = chapters.decidingAfter();
    if (before == null) {
      ends.add(chapters.firstDeciding());
    } else {
      before.forEach(end -> ends.add(chapters.firstDecidingAfter(end)));
    }
    this.enough = enough();
  }

  private long enough() {
    Ratification.Tally tally = certain.copy();
    chapters.looseRatifications().forEach(tally::add);
    long upTo = Long.MIN_VALUE;
    for (Chapter chapter : all) {
      if (tally.stage() == Stage.RATIFIED) {
        return upTo;
      }
      chapter.ratifications().forEach(tally::add);
      upTo = chapter.number();
    }
    return tally.stage() == Stage.RATIFIED ? upTo : Long.MAX_VALUE;
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
    for (Occurrence last : chapters.looseRatifications()) {
      if (isDone()) {
        return;
      }
      found(before.stageWith(last), upTo);
    }
  }

  private void looseEnd() {
    Occurrence end = chapters.firstLooseEnd();
    if (end != null) {
      for (Occurrence last : lasts) {
        if (!last.toldBefore(end)) {
          found(certain.stage(), chapters.firstDecidingAfter(last));
        }
      }
      looseLasts(certain, Chapters.END);
    }
  }

  private void chapterByChapter() {
    Ratification.Tally below = certain.copy();
    Chapter deciding = null;
    int firstEnd = firstEnd();
    int lastEnd = lastEnd();
    for (int i = 0; i < all.size() && !isDone(); i++) {
      Chapter chapter = all.get(i);
      if (i == firstEnd || i == lastEnd) {
        looseLasts(below, decidingAfter[i]);
      }
      lasts(chapter, decidingAfter[i], below, deciding);
      ends(chapter, decidingAfter[i], below.stage());
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
      if (chapters.firstLooseEnd() != null || !chapter.ends().isEmpty()) {
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

  /** What ends before the last ratification stands in this chapter, that ratification in none. */
  private void ends(Chapter chapter, int after, Stage fewest) {
    for (Occurrence last : lasts) {
      int barred = chapters.firstDecidingAfter(last);
      if (barred >= chapter.number()
          && chapter.ends().stream().anyMatch(end -> !last.toldBefore(end))) {
        found(fewest, Math.min(barred, after));
      }
    }
  }

  private int firstEnd() {
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).ends().isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  private int lastEnd() {
    for (int i = all.size() - 1; i >= 0; i--) {
      if (!all.get(i).ends().isEmpty()) {
        return i;
      }
    }
    return -1;
  }
}
