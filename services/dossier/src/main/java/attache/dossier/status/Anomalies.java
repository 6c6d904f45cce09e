package attache.dossier.status;

import attache.dossier.Development;
import attache.dossier.Registration;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.Group;
import attache.dossier.lifecycle.LifeCycle;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.lifecycle.Stage;
import attache.dossier.status.Anomaly.Kind;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what is unusual about developments, given the others. It never refuses one. */
final class Anomalies {
  private static final Set<Stage> AGREED =
      EnumSet.of(Stage.CONTRACTED, Stage.IN_DELIVERY, Stage.DELIVERED, Stage.LENT);
  private static final Set<Stage> ENDED_BEFORE_AGREED =
      EnumSet.of(Stage.REFUSED, Stage.WITHDRAWN, Stage.NOT_SELECTED, Stage.FAILED, Stage.LAPSED);

  private static final Map<DevelopmentType, Set<DevelopmentType>> NEEDED =
      new EnumMap<>(
          Map.of(
              DevelopmentType.CONTRACT_AMENDED,
              EnumSet.of(DevelopmentType.CONTRACT_SIGNED, DevelopmentType.ORDER_REPORTED),
              DevelopmentType.CONTRACT_CANCELLED,
              EnumSet.of(DevelopmentType.CONTRACT_SIGNED, DevelopmentType.ORDER_REPORTED),
              DevelopmentType.EQUIPMENT_RETURNED,
              EnumSet.of(DevelopmentType.EQUIPMENT_LENT),
              DevelopmentType.DEAL_RESUMED,
              EnumSet.of(DevelopmentType.DEAL_SUSPENDED),
              DevelopmentType.RETURNED_TO_SERVICE,
              EnumSet.of(DevelopmentType.GROUNDED)));

  private final RecordClass recordClass;
  private final LifeCycle lifeCycle;
  private final Ratification ratification;
  private final OptionalLong ordered;
  private final List<Occurrence> all;
  private @Nullable Precedents precedents;
  private long delivered;

  Anomalies(Registration registration, Ratification ratification, List<Occurrence> all) {
    this.recordClass = registration.recordClass();
    this.lifeCycle = recordClass.lifeCycle();
    this.ratification = ratification;
    this.ordered = Deliveries.ordered(registration);
    this.all = all;
  }

  /** Finds what is unusual about the next one, in order, given the stages it leads from and to. */
  void find(
      Occurrence occurrence, @Nullable Stage before, @Nullable Stage after, List<Anomaly> found) {
    if (before != null && after != null && before != after) {
      move(occurrence.development(), before, after, found);
    }
    change(occurrence, found);
    date(occurrence, found);
    party(occurrence.development(), found);
    delivery(occurrence.development(), found);
  }

  /** After the end, or back. */
  private void move(Development development, Stage before, Stage after, List<Anomaly> found) {
    DevelopmentType type = development.type();
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

  /** Of what nothing before it can have brought about. */
  private void change(Occurrence occurrence, List<Anomaly> found) {
    DevelopmentType type = occurrence.development().type();
    Set<DevelopmentType> needed = NEEDED.getOrDefault(type, Set.of());
    if (!needed.isEmpty() && !precedents().have(needed, occurrence)) {
      found.add(
          anomaly(
              Kind.NOTHING_TO_CHANGE,
              occurrence.development(),
              "%s follows no development of type %s".formatted(type, names(needed))));
    }
  }

  /** In the future of the day it was said on. */
  private static void date(Occurrence occurrence, List<Anomaly> found) {
    Development development = occurrence.development();
    LocalDate first = development.occurred().earliest();
    LocalDate said = occurrence.said();
    if (!development.isToCome() && first != null && first.isAfter(said)) {
      found.add(
          anomaly(
              Kind.IN_FUTURE,
              development,
              "it is dated %s, after the day it was recorded (%s)".formatted(first, said)));
    }
  }

  /** That ratifies and is none here. */
  private void party(Development development, List<Anomaly> found) {
    String by = development.details().by();
    if (development.type() == DevelopmentType.RATIFIED
        && by != null
        && !ratification.includes(by)) {
      found.add(
          anomaly(
              Kind.NOT_A_PARTY, development, "%s ratified, but is no party here".formatted(by)));
    }
  }

  /** Of more, with those before, than the record is about. */
  private void delivery(Development development, List<Anomaly> found) {
    Long count = development.details().count();
    if (Deliveries.isDelivery(development.type()) && count != null && !development.isToCome()) {
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
  }

  private Precedents precedents() {
    if (precedents == null) {
      precedents = new Precedents(all);
    }
    return precedents;
  }

  private boolean fallsBack(Stage before, Stage after) {
    int was = lifeCycle.progress().indexOf(before);
    int is = lifeCycle.progress().indexOf(after);
    return was >= 0 && is >= 0 && is < was;
  }

  /** Offers are made and revised, and talks taken up again, until something is agreed. */
  private boolean isOpenDeal(Stage stage) {
    return recordClass == RecordClass.DEAL
        && (stage.dealGroup() == Group.PROSPECTIVE || stage.dealGroup() == Group.NEGOTIATION);
  }

  /** What was contracted or handed over ends by cancellation or completion, not by a refusal. */
  private static boolean endsTooLate(Stage before, Stage after) {
    return AGREED.contains(before) && ENDED_BEFORE_AGREED.contains(after);
  }

  private static String names(Set<DevelopmentType> types) {
    return String.join(" or ", types.stream().map(Enum::name).toList());
  }

  private static Anomaly anomaly(Kind kind, Development development, String sentence) {
    return new Anomaly(kind, development.id(), sentence);
  }
}
