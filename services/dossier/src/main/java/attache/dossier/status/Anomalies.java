package attache.dossier.status;

import attache.dossier.Development;
import attache.dossier.Dossier;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.Effect;
import attache.dossier.lifecycle.LifeCycle;
import attache.dossier.lifecycle.Stage;
import attache.dossier.status.Anomaly.Kind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what is unusual about a development, given what came before it. */
final class Anomalies {
  private final Dossier.Open dossier;
  private final LifeCycle lifeCycle;
  private final Ratification ratification;

  Anomalies(Dossier.Open dossier, Ratification ratification) {
    this.dossier = dossier;
    this.lifeCycle = dossier.registration().recordClass().lifeCycle();
    this.ratification = ratification;
  }

  List<Anomaly> of(Occurrence occurrence, @Nullable Stage before, List<Step> earlier) {
    List<Anomaly> found = new ArrayList<>();
    Development development = occurrence.development();
    DevelopmentType type = development.type();
    boolean reopens = lifeCycle.reopenedBy().contains(type);
    if (before != null && occurrence.effect() instanceof Effect.To(Stage to)) {
      if (lifeCycle.ended().contains(before)) {
        if (!reopens && to != before && !(before == Stage.COMPLETED && to == Stage.COMPLETED)) {
          found.add(
              anomaly(
                  Kind.AFTER_END,
                  development,
                  "%s comes after the record had ended as %s, and nothing reopened it"
                      .formatted(type, before)));
        }
      } else if (fallsBack(before, to) || endsTooLate(before, to)) {
        found.add(
            anomaly(
                Kind.BACKWARD,
                development,
                "%s leads to %s, although the record stood at %s".formatted(type, to, before)));
      }
    }
    Set<DevelopmentType> needed = neededBefore(type);
    if (!needed.isEmpty()
        && earlier.stream().noneMatch(step -> needed.contains(step.development().type()))) {
      found.add(
          anomaly(
              Kind.NOTHING_TO_CHANGE,
              development,
              "%s follows no development of type %s".formatted(type, names(needed))));
    }
    LocalDate first = development.occurred().earliest();
    LocalDate recorded =
        dossier.entry(development.id()).recording().at().atOffset(ZoneOffset.UTC).toLocalDate();
    if (!development.isToCome() && first != null && first.isAfter(recorded)) {
      found.add(
          anomaly(
              Kind.IN_FUTURE,
              development,
              "it is dated %s, after the day it was recorded (%s)".formatted(first, recorded)));
    }
    String by = development.details().by();
    if (type == DevelopmentType.RATIFIED && by != null && !ratification.includes(by)) {
      found.add(
          anomaly(
              Kind.NOT_A_PARTY, development, "%s ratified, but is no party here".formatted(by)));
    }
    return found;
  }

  private boolean fallsBack(Stage before, Stage to) {
    int was = lifeCycle.progress().indexOf(before);
    int is = lifeCycle.progress().indexOf(to);
    return was >= 0 && is >= 0 && is < was;
  }

  /** What was contracted or handed over ends by cancellation or completion, not by a refusal. */
  private static boolean endsTooLate(Stage before, Stage to) {
    return EnumSet.of(Stage.CONTRACTED, Stage.IN_DELIVERY, Stage.DELIVERED, Stage.LENT)
            .contains(before)
        && EnumSet.of(
                Stage.REFUSED, Stage.WITHDRAWN, Stage.NOT_SELECTED, Stage.FAILED, Stage.LAPSED)
            .contains(to);
  }

  private static Set<DevelopmentType> neededBefore(DevelopmentType type) {
    if (type == DevelopmentType.CONTRACT_AMENDED || type == DevelopmentType.CONTRACT_CANCELLED) {
      return EnumSet.of(DevelopmentType.CONTRACT_SIGNED, DevelopmentType.ORDER_REPORTED);
    }
    if (type == DevelopmentType.EQUIPMENT_RETURNED) {
      return EnumSet.of(DevelopmentType.EQUIPMENT_LENT);
    }
    if (type == DevelopmentType.DEAL_RESUMED) {
      return EnumSet.of(DevelopmentType.DEAL_SUSPENDED);
    }
    if (type == DevelopmentType.RETURNED_TO_SERVICE) {
      return EnumSet.of(DevelopmentType.GROUNDED);
    }
    return Set.of();
  }

  private static String names(Set<DevelopmentType> types) {
    return String.join(" or ", types.stream().map(Enum::name).toList());
  }

  private static Anomaly anomaly(Kind kind, Development development, String sentence) {
    return new Anomaly(kind, development.id(), sentence);
  }
}
