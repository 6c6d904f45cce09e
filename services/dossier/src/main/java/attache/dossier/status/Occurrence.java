package attache.dossier.status;

import attache.dossier.Development;
import attache.dossier.Dossier;
import attache.dossier.lifecycle.Effect;
import attache.dossier.lifecycle.LifeCycle;
import attache.dossier.time.EventDate;
import attache.dossier.value.Modality;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A development with the days between which it happened.
 *
 * @param earliest the first day it can have happened on; {@link LocalDate#MIN} where that is open
 * @param latest the first day by which it certainly had; {@link LocalDate#MAX} where that is open
 * @param over the last day of the closed period it covers, where that matters to its effect
 * @param order the place in the order of recording
 */
record Occurrence(
    Development development,
    Effect effect,
    LocalDate earliest,
    LocalDate latest,
    @Nullable LocalDate over,
    int order) {

  static Occurrence of(Dossier.Entry entry, LifeCycle lifeCycle, int order) {
    Development development = entry.development();
    Effect effect = effectOf(development, lifeCycle);
    EventDate occurred = development.occurred();
    LocalDate earliest = occurred.earliest() == null ? LocalDate.MIN : occurred.earliest();
    LocalDate latest = occurred.latest() == null ? LocalDate.MAX : occurred.latest();
    LocalDate over = null;
    LocalDate begun = occurred.edtf() == null ? null : occurred.edtf().closedIntervalBegunBy();
    if (effect instanceof Effect.PastIfClosedInterval && begun != null) {
      // A cooperation over a period begins in its first year, month or day and lasts to its end.
      over = occurred.latest();
      latest = begun;
    }
    return new Occurrence(
        development, effect, earliest, reportedBy(entry, earliest, latest), over, order);
  }

  /** What is reported as having happened had happened when we recorded it. */
  private static LocalDate reportedBy(Dossier.Entry entry, LocalDate earliest, LocalDate latest) {
    LocalDate recorded = entry.recording().at().atOffset(ZoneOffset.UTC).toLocalDate();
    boolean reportsThePast = !entry.development().isToCome() && !earliest.isAfter(recorded);
    return reportsThePast && latest.isAfter(recorded) ? recorded : latest;
  }

  /** What is denied, or only planned, moves no stage, unless its type is judged by modality. */
  private static Effect effectOf(Development development, LifeCycle lifeCycle) {
    Effect effect = lifeCycle.effect(development.type());
    return switch (development.modality()) {
      case ASSERTED, CONDITIONAL, ATTRIBUTED, UNCONFIRMED -> effect;
      case DENIED, PLANNED -> effect instanceof Effect.ByModality ? effect : new Effect.FacetOnly();
    };
  }

  boolean setsStage() {
    return !(effect instanceof Effect.FacetOnly);
  }

  boolean certainBy(LocalDate day) {
    return !latest.isAfter(day);
  }

  boolean possibleBy(LocalDate day) {
    return !earliest.isAfter(day);
  }

  boolean isUnconfirmed() {
    return development.modality() == Modality.UNCONFIRMED;
  }

  /** True where dates alone tell that this happened before the other. */
  boolean datedBefore(Occurrence other) {
    return latest.isBefore(other.earliest);
  }

  /** True where dates, or else the order in which the source tells them, tell it. */
  boolean toldBefore(Occurrence other) {
    if (datedBefore(other)) {
      return true;
    }
    Integer mine = development.seq();
    Integer others = other.development.seq();
    return !other.datedBefore(this) && mine != null && others != null && mine < others;
  }
}
