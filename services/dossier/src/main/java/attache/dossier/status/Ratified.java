package attache.dossier.status;

import attache.dossier.lifecycle.Stage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the ratifications of an agreement can amount to on a day, where a ratification can have been
 * the last that changed the stage.
 *
 * <p>The more ratifications there were, the nearer to RATIFIED. So of the ways in which a
 * ratification can come last, and another development last before it, only the fewest and the most
 * undecided ratifications that go with each are counted: see {@link LastRatification}. An agreement
 * in force stays so when it is ratified; then the other one decides, as {@link Candidates} says.
 *
 * <p>Of those that certainly had happened only the latest matter, in and outside of chapters: what
 * can follow any other can follow these.
 */
final class Ratified {
  private final Ratification.Tally certain;
  private final Ratification.Tally possible;
  private final Chapters undecided = new Chapters();
  private final Margin others = new Margin();
  private final Latest ratifications = new Latest();
  private final Latest ends = new Latest();
  private boolean any;
  private boolean anyOther;

  Ratified(Ratification ratification) {
    this.certain = ratification.new Tally();
    this.possible = ratification.new Tally();
  }

  /**
   * @param decided the stage it decides, or {@code null} where it does not
   */
  void isPossible(Occurrence occurrence, @Nullable Stage decided) {
    if (occurrence.isRatification()) {
      any = true;
      possible.add(occurrence);
      undecided.add(occurrence);
    } else if (decided != null) {
      undecided.add(occurrence, decided);
    }
  }

  void isCertain(Occurrence occurrence, @Nullable Stage decided) {
    undecided.remove(occurrence);
    if (occurrence.isRatification()) {
      certain.add(occurrence);
      ratifications.add(occurrence);
    } else if (decided != null) {
      anyOther = true;
      others.add(occurrence);
      if (!Fold.survivesRatification(decided)) {
        ends.add(occurrence);
      }
    }
  }

  Set<Stage> stages() {
    if (!any) {
      return Set.of();
    }
    List<Occurrence> lasts = ratifications.after(others);
    List<Occurrence> before = ends.after(others);
    Set<Stage> answers = EnumSet.of(certain.stage(), possible.stage());
    boolean follows = !lasts.isEmpty() && (!anyOther || !before.isEmpty());
    if (follows && answers.size() == 1) {
      return answers;
    }
    if (undecided.isEmpty()) {
      return follows ? answers : Set.of();
    }
    return new LastRatification(certain, answers, lasts, anyOther ? before : null, undecided)
        .stages();
  }

  /** The latest of some developments, in and outside of chapters. */
  private static final class Latest {
    private @Nullable Occurrence told;
    private @Nullable Occurrence untold;

    void add(Occurrence occurrence) {
      if (occurrence.chapter() == null) {
        untold = occurrence;
      } else {
        told = occurrence;
      }
    }

    /** Those of which none of the others is told to come after. */
    List<Occurrence> after(Margin others) {
      List<Occurrence> after = new ArrayList<>(2);
      if (told != null && others.canBeLast(told)) {
        after.add(told);
      }
      if (untold != null && others.canBeLast(untold)) {
        after.add(untold);
      }
      return after;
    }
  }
}
