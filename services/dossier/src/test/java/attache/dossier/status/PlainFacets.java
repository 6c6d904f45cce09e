package attache.dossier.status;

import attache.dossier.Development;
import attache.dossier.Registration;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.value.Equipment;
import attache.dossier.value.Modality;
import attache.dossier.value.Offset;
import attache.dossier.value.Quantity;
import attache.dossier.value.StatedFacet;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What holds beside the stage: suspension, financing, offset, delivered n of m, service, ranking
 * and the like.
 *
 * <p>What a source states about the record as a whole carries no date. It holds on every day,
 * unless developments tell the same: then they alone say what held when.
 */
final class PlainFacets {
  private final OptionalLong ordered;
  private final Map<String, Object> facets = new TreeMap<>();
  private final Set<String> ratifiedBy = new LinkedHashSet<>();
  private long delivered;
  private @Nullable Development schedule;

  private PlainFacets(OptionalLong ordered) {
    this.ordered = ordered;
  }

  /** The facets on a day, told from the beginning. */
  static Map<String, Object> on(
      Registration registration, List<Occurrence> occurrences, LocalDate day) {
    OptionalLong ordered = ordered(registration);
    PlainFacets told = new PlainFacets(ordered);
    occurrences.forEach(told::add);
    for (Occurrence occurrence : occurrences) {
      if (announces(occurrence)) {
        told.facets.put("expiryScheduled", true);
      }
      if (due(occurrence, occurrences) != null) {
        told.facets.put("expiryDue", true);
      }
    }
    PlainFacets facets = new PlainFacets(ordered);
    registration.facets().forEach((name, facet) -> facets.facets.put(name, plain(facet)));
    facets.facets.keySet().removeAll(told.facets.keySet());
    NavigableSet<LocalDate> days = new TreeSet<>();
    for (Occurrence occurrence : occurrences) {
      days.add(occurrence.latest());
      days.addAll(turns(occurrence));
    }
    for (LocalDate one : days.headSet(day, true)) {
      occurrences.stream().filter(o -> o.latest().equals(one)).forEach(facets::add);
      for (Occurrence occurrence : occurrences) {
        if (announces(occurrence) && occurrence.said().equals(one)) {
          facets.schedule(occurrence.development());
        }
        if (one.equals(due(occurrence, occurrences))
            && occurrence.development().equals(facets.schedule)) {
          facets.facets.put("expiryDue", true);
        }
      }
    }
    return Map.copyOf(facets.facets);
  }

  /** The days on which a scheduled expiry turns, beside that of the development itself. */
  static Set<LocalDate> turns(Occurrence occurrence) {
    Set<LocalDate> turns = new LinkedHashSet<>();
    if (announces(occurrence)) {
      turns.add(occurrence.said());
    }
    LocalDate due = due(occurrence);
    if (due != null) {
      turns.add(due);
    }
    return turns;
  }

  private static boolean announces(Occurrence occurrence) {
    Development development = occurrence.development();
    return development.type() == DevelopmentType.EXPIRED
        && development.isToCome()
        && development.modality() != Modality.DENIED;
  }

  /** The day it is due on, unless by then it is reported what became of it. */
  private static @Nullable LocalDate due(Occurrence occurrence, List<Occurrence> all) {
    LocalDate due = due(occurrence);
    boolean settled =
        due != null
            && all.stream()
                .filter(PlainFacets::settles)
                .filter(settling -> concerns(settling, occurrence))
                .anyMatch(
                    settling ->
                        all.stream()
                            .filter(other -> concerns(settling, other))
                            .noneMatch(other -> due.isAfter(Objects.requireNonNull(due(other)))));
    return settled ? null : due;
  }

  private static boolean settles(Occurrence occurrence) {
    return counts(occurrence.development())
        && switch (occurrence.development().type().name()) {
          case "EXTENDED", "DENOUNCED", "EXPIRED" -> true;
          default -> false;
        };
  }

  /** Whether the expiry is due after what settles one, and not told after it. */
  private static boolean concerns(Occurrence settling, Occurrence expiry) {
    LocalDate due = due(expiry);
    Integer told = settling.development().seq();
    Integer toldOfExpiry = expiry.development().seq();
    return due != null
        && !settling.latest().isAfter(due)
        && (told == null || toldOfExpiry == null || told >= toldOfExpiry);
  }

  private static @Nullable LocalDate due(Occurrence occurrence) {
    Development development = occurrence.development();
    LocalDate last = development.occurred().range().latest();
    boolean scheduled =
        development.type() == DevelopmentType.EXPIRY_SCHEDULED
            ? development.modality() != Modality.DENIED
            : development.type() == DevelopmentType.EXPIRED
                && development.modality() == Modality.PLANNED;
    return scheduled && last != null ? last.plusDays(1) : null;
  }

  private void schedule(Development development) {
    schedule = development;
    facets.remove("expiryDue");
    facets.put("expiryScheduled", development.occurred().inWords(Locale.ENGLISH));
  }

  /** How many units the record is about, where every line says so exactly. */
  static OptionalLong ordered(Registration registration) {
    List<Equipment> subjects =
        registration.equipment().stream().filter(Equipment::isSubject).toList();
    return !subjects.isEmpty()
            && subjects.stream().allMatch(line -> line.quantity() instanceof Quantity.Exact)
        ? OptionalLong.of(
            subjects.stream()
                .mapToLong(line -> line.quantity() instanceof Quantity.Exact(long n, _) ? n : 0)
                .sum())
        : OptionalLong.empty();
  }

  static boolean isDelivery(DevelopmentType type) {
    return type == DevelopmentType.DELIVERY_MADE || type == DevelopmentType.DELIVERY_PARTIAL;
  }

  private void add(Occurrence occurrence) {
    if (counts(occurrence.development())) {
      apply(occurrence.development());
    }
  }

  private static boolean counts(Development development) {
    return development.modality() != Modality.DENIED
        && (development.modality() != Modality.PLANNED
            || development.type() == DevelopmentType.EXPIRY_SCHEDULED);
  }

  private void apply(Development development) {
    switch (development.type()) {
      case DEAL_SUSPENDED -> facets.put("suspended", true);
      case DEAL_RESUMED, NEGOTIATION_RELAUNCHED ->
          facets.computeIfPresent("suspended", (_, _) -> false);
      case FINANCING_REQUESTED -> facets.put("financing", "REQUESTED");
      case FINANCING_OFFERED -> facets.put("financing", "OFFERED");
      case FINANCING_AGREED -> facets.put("financing", "AGREED");
      case OFFSET_PROPOSED -> offset("PROPOSED", development.details().offset());
      case OFFSET_AGREED -> offset("AGREED", development.details().offset());
      case OFFSET_FULFILLED -> offset("FULFILLED", development.details().offset());
      case ENTERED_SERVICE, RETURNED_TO_SERVICE -> facets.put("operational", "IN_SERVICE");
      case EQUIPMENT_LENT -> facets.put("onLoan", true);
      case EQUIPMENT_RETURNED -> facets.put("onLoan", false);
      case GROUNDED -> facets.put("operational", "GROUNDED");
      case SUPPLIER_PREFERRED -> facets.put("ranking", "PREFERRED");
      case COMPETITOR_FAVOURED, COMPETITOR_SELECTED -> facets.put("ranking", "NOT_PREFERRED");
      case OFFER_MADE, OFFER_REVISED -> facets.put("formalOffer", true);
      case EXPORT_LICENCE_GRANTED -> facets.put("licence", "GRANTED");
      case EXPORT_LICENCE_DENIED -> facets.put("licence", "DENIED");
      case EXPIRY_SCHEDULED -> schedule(development);
      case EXPIRED, EXTENDED, DENOUNCED -> {
        schedule = null;
        facets.remove("expiryDue");
      }
      case ENTERED_INTO_FORCE, IN_FORCE_REPORTED, PROVISIONALLY_APPLIED -> {
        LocalDate first = development.occurred().range().earliest();
        LocalDate last = schedule == null ? null : schedule.occurred().range().latest();
        if (first != null && last != null && first.isAfter(last)) {
          schedule = null;
          facets.remove("expiryDue");
        }
      }
      case SIGNED -> {
        if (development.details().count() != null) {
          facets.put("agreementCount", development.details().count());
        }
      }
      case RATIFIED -> {
        if (development.details().by() != null && ratifiedBy.add(development.details().by())) {
          facets.put("ratifiedBy", List.copyOf(ratifiedBy));
        }
      }
      case DELIVERY_MADE, DELIVERY_PARTIAL -> {
        if (development.details().count() != null) {
          delivered += development.details().count();
          facets.put(
              "delivered",
              ordered.isPresent()
                  ? Map.of("count", delivered, "of", ordered.getAsLong())
                  : Map.of("count", delivered));
        }
      }
      // Nothing beside the stage.
      case CANDIDATE_REPORTED,
          INTEREST_EXPRESSED,
          INFORMATION_REQUESTED,
          QUOTE_REQUESTED,
          OFFER_DISCUSSED,
          OFFER_WITHDRAWN,
          OFFER_REFUSED,
          OFFER_EXPIRED,
          TRIAL_COMPLETED,
          NEGOTIATION_STEP,
          NEGOTIATION_FAILED,
          AGREED_IN_PRINCIPLE,
          LEGISLATURE_NOTIFIED,
          ORDER_REPORTED,
          CONTRACT_SIGNED,
          CONTRACT_AMENDED,
          CONTRACT_CANCELLED,
          PAYMENT_REPORTED,
          SUPPORT_PROVIDED,
          MODERNISATION_REPORTED,
          POLICY_IMPACT_ASSERTED,
          CONCERN_RAISED,
          DIVERTED,
          DEAL_COMPLETED,
          DEAL_LAPSED,
          CAPABILITY_LOST,
          REQUIREMENT_STATED,
          TENDER_OPENED,
          REQUIREMENT_CANCELLED,
          PROPOSED,
          INITIALLED,
          SUPPLEMENTED,
          AMENDED,
          ESTABLISHED,
          SESSION_HELD,
          PROVIDED_FOR,
          CONSTRUCTION_STARTED,
          INAUGURATED,
          EXISTENCE_REPORTED,
          CLOSED,
          CANCELLED,
          ANNOUNCED,
          ADOPTED,
          DEVELOPED,
          PUBLISHED,
          IN_EFFECT_REPORTED,
          RESERVED,
          STATED,
          VISIT_MADE,
          WAIVED,
          LIFTED,
          EXHIBITION_HELD,
          COOPERATION_REPORTED,
          COOPERATION_LAPSED,
          PRESENCE_REPORTED,
          SUPPORT_DECLARED,
          WITHDRAWN,
          MEASURED,
          SUPERSEDED,
          SUSPENDED,
          REQUIREMENT_MET -> {}
    }
  }

  private void offset(String state, @Nullable Offset offset) {
    facets.put("offset", state);
    if (offset != null && offset.type() != null) {
      facets.put("offsetType", offset.type().name());
    }
    if (offset != null && !offset.kinds().isEmpty()) {
      facets.put("offsetKinds", offset.kinds().stream().map(Enum::name).toList());
    }
  }

  private static Object plain(StatedFacet facet) {
    return switch (facet) {
      case StatedFacet.Words(String value) -> value;
      case StatedFacet.Number(var value) -> value;
      case StatedFacet.YesNo(boolean value) -> value;
      case StatedFacet.Several(List<String> values) -> values;
    };
  }
}
