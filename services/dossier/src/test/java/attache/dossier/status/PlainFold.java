package attache.dossier.status;

import attache.dossier.lifecycle.Effect;
import attache.dossier.lifecycle.Stage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Developments folded, in the order given, into a stage as of a day. */
final class PlainFold {
  private final LocalDate day;
  private final Ratification.Tally ratified;
  private @Nullable Stage stage;
  private boolean confirmed = true;

  PlainFold(Ratification ratification, LocalDate day) {
    this.day = day;
    this.ratified = ratification.new Tally();
  }

  /** Adds one more development and returns the stage after it. */
  @Nullable Stage add(Occurrence occurrence) {
    boolean first = stage == null;
    stage =
        switch (occurrence.effect()) {
          case Effect.To _, Effect.PastIfClosedInterval _, Effect.ByModality _ ->
              settle(occurrence, occurrence.decides(day));
          case Effect.IfNone(Stage to) -> first ? settle(occurrence, to) : stage;
          case Effect.FacetOnly() -> stage;
          case Effect.AllParties() -> {
            ratified.add(occurrence);
            yield survivesRatification(stage) ? stage : settle(occurrence, ratified.stage());
          }
        };
    return stage;
  }

  /** A late ratification does not undo that an agreement is applied. */
  static boolean survivesRatification(@Nullable Stage stage) {
    return stage == Stage.IN_FORCE || stage == Stage.ACTIVE;
  }

  private @Nullable Stage settle(Occurrence occurrence, @Nullable Stage after) {
    // Another report of the same stage can confirm it, but not take that back.
    confirmed = !occurrence.isUnconfirmed() || (confirmed && after == stage);
    return after;
  }

  @Nullable Stage stage() {
    return stage;
  }

  boolean confirmed() {
    return confirmed;
  }
}
