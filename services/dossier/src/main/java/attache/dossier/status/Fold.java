package attache.dossier.status;

import attache.dossier.lifecycle.Effect;
import attache.dossier.lifecycle.Stage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Developments folded, in the order given, into a stage. */
final class Fold {
  private final Ratification.Tally ratified;
  private int added;
  private @Nullable Stage stage;
  private int settledBy = -1;

  /** The stage the last confirmed development led to, and which that was. */
  private @Nullable Stage confirmedStage;

  private int confirmedBy = -1;

  /** Where the unconfirmed ones since then led to. */
  private final Stages since = new Stages();

  Fold(Ratification ratification) {
    this.ratified = ratification.new Tally();
  }

  /** Adds one more development, as of a day, and returns the stage after it. */
  @Nullable Stage add(Occurrence occurrence, LocalDate day) {
    Stage after = ifNext(occurrence, day);
    if (after != null && settles(occurrence)) {
      settledBy = added;
      stage = after;
      if (occurrence.isUnconfirmed()) {
        since.add(after);
      } else {
        since.clear();
        confirmedStage = after;
        confirmedBy = added;
      }
    }
    if (occurrence.isRatification()) {
      ratified.add(occurrence);
    }
    added++;
    return stage;
  }

  /** The stage this one would lead to if it came next. */
  @Nullable Stage ifNext(Occurrence occurrence, LocalDate day) {
    if (!settles(occurrence)) {
      return stage;
    }
    return switch (occurrence.effect()) {
      case Effect.To _, Effect.PastIfClosedInterval _, Effect.ByModality _ ->
          occurrence.decides(day);
      case Effect.IfNone(Stage to) -> to;
      case Effect.FacetOnly() -> stage;
      case Effect.AllParties() -> ratified.stageWith(occurrence);
    };
  }

  private boolean settles(Occurrence occurrence) {
    return switch (occurrence.effect()) {
      case Effect.To _, Effect.PastIfClosedInterval _, Effect.ByModality _ -> true;
      case Effect.IfNone _ -> stage == null;
      case Effect.FacetOnly _ -> false;
      case Effect.AllParties _ -> !survivesRatification(stage);
    };
  }

  /** A late ratification does not undo that an agreement is applied. */
  static boolean survivesRatification(@Nullable Stage stage) {
    return stage == Stage.IN_FORCE || stage == Stage.ACTIVE;
  }

  /** The period of the one added at this place ended meanwhile, so that it leads elsewhere. */
  void isOver(int place, Stage before, Stage after) {
    if (place == settledBy) {
      stage = after;
    }
    if (place == confirmedBy) {
      confirmedStage = after;
    } else if (place > confirmedBy) {
      since.remove(before);
      since.add(after);
    }
  }

  @Nullable Stage stage() {
    return stage;
  }

  /** Another report of the same stage can confirm it, but not take that back. */
  boolean confirmed() {
    return since.isEmpty() || (confirmedStage != null && since.areAll(confirmedStage));
  }
}
