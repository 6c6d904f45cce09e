package attache.dossier.status;

import attache.dossier.Development;
import attache.dossier.lifecycle.Stage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one development did to the stage.
 *
 * @param rule the name of the rule that was applied
 * @param because the rule's application in words
 */
public record Step(
    Development development,
    @Nullable Stage before,
    @Nullable Stage after,
    Rule rule,
    String because,
    List<Anomaly> anomalies) {

  /** The last of some steps that moved the stage. */
  static Optional<Step> lastMove(List<Step> steps) {
    return steps.reversed().stream().filter(step -> step.before != step.after).findFirst();
  }

  /** The rules by which developments make a status. */
  public enum Rule {
    LEADS_TO,
    ONLY_IF_NONE,
    FACET_ONLY,
    ALL_PARTIES,
    PAST_IF_CLOSED_INTERVAL,
    MODALITY,
    DENIED,
    PLANNED
  }
}
