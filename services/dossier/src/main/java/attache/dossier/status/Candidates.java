package attache.dossier.status;

import attache.dossier.lifecycle.Effect;
import attache.dossier.lifecycle.Stage;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The stages a record can have on a day: what every order that is not ruled out, of the
 * developments that had certainly happened and of any of the undecided ones, would lead to.
 *
 * <p>They are not enumerated. The stage is what the last development that decides it made it, so
 * each that can have been the last gives one; of the undecided ones any can. Ratifications count
 * together, so what they can amount to is looked at in {@link Ratified}.
 */
final class Candidates {
  private final Stages stages = new Stages();
  private final Lasts last = new Lasts(stages);
  private final Lasts lastBesideRatifications = new Lasts(stages);
  private final Firsts first = new Firsts();
  private final @Nullable Ratified ratified;
  private boolean onlyIfNone = true;

  /**
   * @param ratified looks at the ratifications, where there are any
   */
  Candidates(@Nullable Ratified ratified) {
    this.ratified = ratified;
  }

  /** This one can have happened from now on; whether it had cannot be told yet. */
  void isPossible(Occurrence occurrence, LocalDate day) {
    Stage decided = occurrence.decides(day);
    if (decided != null) {
      stages.add(decided);
    }
    if (onlyIfNone) {
      first.add(occurrence);
    }
    if (ratified != null) {
      ratified.isPossible(occurrence, decided);
    }
  }

  /** This one, next in order, had certainly happened. */
  void isCertain(Occurrence occurrence, LocalDate day) {
    if (occurrence.effect() instanceof Effect.IfNone) {
      return;
    }
    onlyIfNone = false;
    last.follow(occurrence, day);
    Stage decided = occurrence.decides(day);
    if (decided != null) {
      stages.remove(decided);
      lastBesideRatifications.follow(occurrence, day);
      among(decided).add(occurrence, day);
    }
    if (ratified != null) {
      ratified.isCertain(occurrence, decided);
    }
  }

  /** The period that this one covers ended, so that it leads elsewhere. */
  void isOver(Occurrence occurrence, boolean certain, Stage before, Stage after) {
    if (!certain || among(before).holds(occurrence)) {
      stages.remove(before);
      stages.add(after);
    }
  }

  private Lasts among(Stage decided) {
    return Fold.survivesRatification(decided) ? lastBesideRatifications : last;
  }

  /** The stages it can have, as far as was said. */
  Set<Stage> stages() {
    Set<Stage> candidates = EnumSet.noneOf(Stage.class);
    candidates.addAll(stages.present());
    if (onlyIfNone) {
      candidates.addAll(first.stages());
    }
    if (ratified != null) {
      candidates.addAll(ratified.stages());
    }
    return candidates;
  }
}
