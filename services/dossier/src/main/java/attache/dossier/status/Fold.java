package attache.dossier.status;

import attache.dossier.Development;
import attache.dossier.Dossier;
import attache.dossier.lifecycle.Effect;
import attache.dossier.lifecycle.Stage;
import attache.dossier.status.Step.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The developments of a record folded, in the order given, into a stage as of a day. */
final class Fold {
  private final Ratification ratification;
  private final LocalDate day;
  private final Anomalies anomalies;
  private final List<Occurrence> seen = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private @Nullable Stage stage;
  private boolean confirmed = true;

  private Fold(Dossier.Open dossier, Ratification ratification, LocalDate day) {
    this.ratification = ratification;
    this.day = day;
    this.anomalies = new Anomalies(dossier, ratification);
  }

  static Fold of(
      Dossier.Open dossier,
      Ratification ratification,
      LocalDate day,
      List<Occurrence> occurrences) {
    Fold fold = new Fold(dossier, ratification, day);
    occurrences.forEach(fold::add);
    return fold;
  }

  private void add(Occurrence occurrence) {
    seen.add(occurrence);
    Stage before = stage;
    stage = after(occurrence, before, seen);
    if (occurrence.setsStage() && stage != before) {
      confirmed = !occurrence.isUnconfirmed();
    }
    steps.add(step(occurrence, before, stage, anomalies.of(occurrence, before, steps)));
  }

  @Nullable Stage stage() {
    return stage;
  }

  boolean confirmed() {
    return confirmed;
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  /** The stage if this development were the last of those given. */
  @Nullable Stage stageIfLast(Occurrence occurrence, Collection<Occurrence> among) {
    Stage before =
        occurrence.effect() instanceof Effect.IfNone
            ? among.stream()
                .filter(other -> other != occurrence && other.setsStage())
                .findFirst()
                .map(_ -> stage)
                .orElse(null)
            : stage;
    return after(occurrence, before, among);
  }

  /** What this development would do after those folded. */
  Step stepIfLast(Occurrence occurrence) {
    List<Occurrence> with = new ArrayList<>(seen);
    with.add(occurrence);
    return step(occurrence, stage, after(occurrence, stage, with), List.of());
  }

  private @Nullable Stage after(
      Occurrence occurrence, @Nullable Stage before, Collection<Occurrence> among) {
    return switch (occurrence.effect()) {
      case Effect.To(Stage to) -> to;
      case Effect.IfNone(Stage to) -> before == null ? to : before;
      case Effect.FacetOnly() -> before;
      case Effect.AllParties() ->
          before == Stage.IN_FORCE || before == Stage.ACTIVE
              ? before
              : ratification.amountsTo(among);
      case Effect.PastIfClosedInterval(Stage otherwise) ->
          occurrence.over() != null && occurrence.over().isBefore(day) ? Stage.PAST : otherwise;
      case Effect.ByModality(Stage otherwise) ->
          switch (occurrence.development().modality()) {
            case UNCONFIRMED, DENIED -> Stage.UNCONFIRMED;
            case ASSERTED, CONDITIONAL, ATTRIBUTED, PLANNED -> otherwise;
          };
    };
  }

  private Step step(
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
            case ASSERTED, CONDITIONAL, ATTRIBUTED, UNCONFIRMED -> Rule.FACET_ONLY;
          };
    };
  }
}
