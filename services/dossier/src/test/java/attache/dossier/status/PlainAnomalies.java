package attache.dossier.status;

import attache.dossier.Development;
import attache.dossier.Dossier;
import attache.dossier.Registration;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.Group;
import attache.dossier.lifecycle.LifeCycle;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.lifecycle.Stage;
import attache.dossier.status.Anomaly.Kind;
import attache.dossier.value.DevelopmentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what is unusual about developments, given the others. It never refuses one. */
final class PlainAnomalies {
  private final Dossier.Open dossier;
  private final LifeCycle lifeCycle;
  private final Ratification ratification;
  private final OptionalLong ordered;
  private final Map<DevelopmentType, List<Occurrence>> reported =
      new EnumMap<>(DevelopmentType.class);
  private final Map<DevelopmentId, Occurrence> amongAll = new HashMap<>();
  private long delivered;

  PlainAnomalies(Dossier.Open dossier, Ratification ratification, List<Occurrence> all) {
    Registration registration = dossier.registration();
    this.dossier = dossier;
    this.lifeCycle = registration.recordClass().lifeCycle();
    this.ratification = ratification;
    this.ordered = PlainFacets.ordered(registration);
    for (Occurrence occurrence : all) {
      reported
          .computeIfAbsent(occurrence.development().type(), _ -> new ArrayList<>())
          .add(occurrence);
      amongAll.put(occurrence.development().id(), occurrence);
    }
  }

  /** What is unusual about the next one, in order, and the stages it leads from and to. */
  List<Anomaly> of(Occurrence occurrence, @Nullable Stage before, @Nullable Stage after) {
    List<Anomaly> found = new ArrayList<>();
    Development development = occurrence.development();
    DevelopmentType type = development.type();
    if (before != null && after != null && before != after) {
      boolean reopens = lifeCycle.reopenedBy().contains(type);
      if (lifeCycle.ended().contains(before)) {
        if (!reopens) {
          found.add(
              anomaly(
                  Kind.AFTER_END,
                  development,
                  "%s comes after the record had ended as %s, and nothing reopened it"
                      .formatted(type, before)));
        }
      } else if (endsTooLate(before, after)
          || (fallsBack(before, after) && !(reopens && isOpenDeal(before)))) {
        found.add(
            anomaly(
                Kind.BACKWARD,
                development,
                "%s leads to %s, although the record stood at %s".formatted(type, after, before)));
      }
    }
    Set<DevelopmentType> needed = neededBefore(type);
    if (!needed.isEmpty() && needed.stream().noneMatch(other -> canPrecede(other, occurrence))) {
      found.add(
          anomaly(
              Kind.NOTHING_TO_CHANGE,
              development,
              "%s follows no development of type %s".formatted(type, names(needed))));
    }
    LocalDate first = development.occurred().earliest();
    LocalDate said = dossier.entry(development.id()).said().day();
    if (!development.isToCome() && first != null && first.isAfter(said)) {
      found.add(
          anomaly(
              Kind.IN_FUTURE,
              development,
              "it is dated %s, after the day it was recorded (%s)".formatted(first, said)));
    }
    String by = development.details().by();
    if (type == DevelopmentType.RATIFIED && by != null && !ratification.includes(by)) {
      found.add(
          anomaly(
              Kind.NOT_A_PARTY, development, "%s ratified, but is no party here".formatted(by)));
    }
    Long count = development.details().count();
    if (PlainFacets.isDelivery(type) && count != null && !development.isToCome()) {
      delivered += count;
      if (ordered.isPresent() && delivered > ordered.getAsLong()) {
        found.add(
            anomaly(
                Kind.MORE_THAN_ORDERED,
                development,
                "%d were delivered by then, but the record is about %d"
                    .formatted(delivered, ordered.getAsLong())));
      }
    }
    return found;
  }

  private boolean fallsBack(Stage before, Stage after) {
    int was = lifeCycle.progress().indexOf(before);
    int is = lifeCycle.progress().indexOf(after);
    return was >= 0 && is >= 0 && is < was;
  }

  /** Offers are made and revised, and talks taken up again, until something is agreed. */
  private boolean isOpenDeal(Stage stage) {
    return dossier.registration().recordClass() == RecordClass.DEAL
        && EnumSet.of(Group.PROSPECTIVE, Group.NEGOTIATION).contains(stage.dealGroup());
  }

  /** What was contracted or handed over ends by cancellation or completion, not by a refusal. */
  private static boolean endsTooLate(Stage before, Stage after) {
    return EnumSet.of(Stage.CONTRACTED, Stage.IN_DELIVERY, Stage.DELIVERED, Stage.LENT)
            .contains(before)
        && EnumSet.of(
                Stage.REFUSED, Stage.WITHDRAWN, Stage.NOT_SELECTED, Stage.FAILED, Stage.LAPSED)
            .contains(after);
  }

  private boolean canPrecede(DevelopmentType type, Occurrence occurrence) {
    // One that sets a stage comes with its chapter among those that do: compare it among all.
    Occurrence told = amongAll.getOrDefault(occurrence.development().id(), occurrence);
    return reported.getOrDefault(type, List.of()).stream()
        .anyMatch(other -> !told.toldBefore(other));
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
