package attache.dossier.status;

import attache.dossier.Development;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.Stage;
import attache.dossier.status.Step.Rule;
import org.jspecify.annotations.Nullable;

/** Puts into words what a development did to the stage. */
final class Wording {
  private Wording() {}

  static String because(
      Development development, Rule rule, @Nullable Stage before, @Nullable Stage after) {
    DevelopmentType type = development.type();
    return switch (rule) {
      case LEADS_TO ->
          type == DevelopmentType.ENTERED_SERVICE
              ? "What is in service was delivered: DELIVERED is implied by service."
              : leads(type, after);
      case ONLY_IF_NONE ->
          before == null
              ? "%s is the first that is known, so the stage is %s.".formatted(type, after)
              : "%s leaves the stage at %s.".formatted(type, before);
      case FACET_ONLY -> "%s changes no stage.".formatted(type);
      case ALL_PARTIES ->
          before == after
              ? "A further ratification leaves the stage at %s.".formatted(after)
              : after == Stage.RATIFIED
                  ? development.details().by() == null
                      ? "It was ratified; the source does not say by whom."
                      : "With %s, all parties have ratified.".formatted(development.details().by())
                  : "%s has ratified, others have not yet.".formatted(development.details().by());
      case PAST_IF_CLOSED_INTERVAL ->
          after == Stage.PAST
              ? "The period it covers is over."
              : "The period it covers is not known to be over.";
      case MODALITY ->
          after == Stage.UNCONFIRMED ? "The source does not confirm it." : leads(type, after);
      case DENIED -> "It is denied, so it changes no stage.";
      case PLANNED -> "It is only planned, so it changes no stage.";
    };
  }

  private static String leads(DevelopmentType type, @Nullable Stage after) {
    return after != null && type.name().equals(after.name())
        ? "%s leads to the stage of that name.".formatted(type)
        : "%s leads to %s.".formatted(type, after);
  }
}
