package attache.dossier.status;

import attache.dossier.Development;
import attache.dossier.lifecycle.Effect;
import attache.dossier.lifecycle.Stage;
import attache.dossier.status.Step.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fold told step by step: what each development did to the stage, by which rule. */
final class Steps {
  private final LocalDate day;
  private final Fold fold;
  private final Anomalies anomalies;
  private final List<Step> taken = new ArrayList<>();

  /**
   * @param fold with nothing added yet
   */
  Steps(Fold fold, Anomalies anomalies, LocalDate day) {
    this.fold = fold;
    this.anomalies = anomalies;
    this.day = day;
  }

  void add(Occurrence occurrence) {
    Stage before = fold.stage();
    Stage after = fold.add(occurrence, day);
    List<Anomaly> unusual = new ArrayList<>(0);
    anomalies.find(occurrence, before, after, unusual);
    taken.add(step(occurrence, before, after, List.copyOf(unusual)));
  }

  List<Step> taken() {
    return List.copyOf(taken);
  }

  /** What this development would do after those added. */
  Step ifNext(Occurrence occurrence) {
    return step(occurrence, fold.stage(), fold.ifNext(occurrence, day), List.of());
  }

  private static Step step(
      Occurrence occurrence, @Nullable Stage before, @Nullable Stage after, List<Anomaly> unusual) {
    Development development = occurrence.development();
    Rule rule = rule(occurrence);
    return new Step(
        development,
        before,
        after,
        rule,
        Wording.because(development, rule, before, after),
        unusual);
  }

  private static Rule rule(Occurrence occurrence) {
    return switch (occurrence.effect()) {
      case Effect.To _ -> Rule.LEADS_TO;
      case Effect.IfNone _ -> Rule.ONLY_IF_NONE;
      case Effect.AllParties _ -> Rule.ALL_PARTIES;
      case Effect.PastIfClosedInterval _ -> Rule.PAST_IF_CLOSED_INTERVAL;
      case Effect.ByModality _ -> Rule.MODALITY;
      case Effect.FacetOnly _ ->
          switch (occurrence.development().modality()) {
            case DENIED -> Rule.DENIED;
            case PLANNED -> Rule.PLANNED;
            case ASSERTED, CONDITIONAL, ATTRIBUTED, UNCONFIRMED ->
                occurrence.development().isToComeSomeDay() ? Rule.PLANNED : Rule.FACET_ONLY;
          };
    };
  }
}
