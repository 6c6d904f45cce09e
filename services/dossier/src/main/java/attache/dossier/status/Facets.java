package attache.dossier.status;

import attache.dossier.Development;
import attache.dossier.Registration;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.value.Equipment;
import attache.dossier.value.Modality;
import attache.dossier.value.Quantity;
import attache.dossier.value.StatedFacet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * What holds beside the stage: suspension, financing, offset, delivered n of m, service, ranking
 * and the like. What a source states about the record stands unless developments say otherwise.
 */
final class Facets {
  private final Registration registration;

  Facets(Registration registration) {
    this.registration = registration;
  }

  /** The facets after these developments: text, booleans, numbers, lists and maps of them. */
  Map<String, Object> of(Collection<Occurrence> occurrences) {
    Map<String, Object> facets = new TreeMap<>();
    registration.facets().forEach((name, facet) -> facets.put(name, plain(facet)));
    Set<String> ratifiedBy = new LinkedHashSet<>();
    long delivered = 0;
    for (Occurrence occurrence : occurrences) {
      Development development = occurrence.development();
      if (!counts(development)) {
        continue;
      }
      apply(development, facets);
      if (development.type() == DevelopmentType.RATIFIED && development.details().by() != null) {
        ratifiedBy.add(development.details().by());
      }
      if (isDelivery(development.type()) && development.details().count() != null) {
        delivered += development.details().count();
      }
    }
    if (!ratifiedBy.isEmpty()) {
      facets.put("ratifiedBy", List.copyOf(ratifiedBy));
    }
    if (delivered > 0) {
      OptionalLong of = ordered();
      facets.put(
          "delivered",
          of.isPresent()
              ? Map.of("count", delivered, "of", of.getAsLong())
              : Map.of("count", delivered));
    }
    return Map.copyOf(facets);
  }

  private static boolean counts(Development development) {
    return development.modality() != Modality.DENIED
        && (development.modality() != Modality.PLANNED
            || development.type() == DevelopmentType.EXPIRY_SCHEDULED);
  }

  private static void apply(Development development, Map<String, Object> facets) {
    switch (development.type()) {
      case DEAL_SUSPENDED, SUSPENDED -> facets.put("suspended", true);
      case DEAL_RESUMED, NEGOTIATION_RELAUNCHED ->
          facets.computeIfPresent("suspended", (_, _) -> false);
      case FINANCING_REQUESTED -> facets.put("financing", "REQUESTED");
      case FINANCING_OFFERED -> facets.put("financing", "OFFERED");
      case FINANCING_AGREED -> facets.put("financing", "AGREED");
      case OFFSET_PROPOSED -> facets.put("offset", "PROPOSED");
      case OFFSET_AGREED -> facets.put("offset", "AGREED");
      case OFFSET_FULFILLED -> facets.put("offset", "FULFILLED");
      case ENTERED_SERVICE, RETURNED_TO_SERVICE -> facets.put("operational", "IN_SERVICE");
      case GROUNDED -> facets.put("operational", "GROUNDED");
      case SUPPLIER_PREFERRED -> facets.put("ranking", "PREFERRED");
      case COMPETITOR_FAVOURED, COMPETITOR_SELECTED -> facets.put("ranking", "NOT_PREFERRED");
      case OFFER_MADE, OFFER_REVISED -> facets.put("formalOffer", true);
      case EXPORT_LICENCE_GRANTED -> facets.put("licence", "GRANTED");
      case EXPORT_LICENCE_DENIED -> facets.put("licence", "DENIED");
      case EXPIRY_SCHEDULED ->
          facets.put("expiryScheduled", development.occurred().inWords(Locale.ENGLISH));
      case SIGNED -> {
        if (development.details().count() != null) {
          facets.put("agreementCount", development.details().count());
        }
      }
      // Nothing beside the stage; delivery and ratification are counted by the caller.
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
          EQUIPMENT_LENT,
          EQUIPMENT_RETURNED,
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
          PROVISIONALLY_APPLIED,
          SUPPLEMENTED,
          AMENDED,
          DENOUNCED,
          EXPIRED,
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
          RATIFIED,
          DELIVERY_MADE,
          DELIVERY_PARTIAL,
          IN_FORCE_REPORTED,
          ENTERED_INTO_FORCE,
          EXTENDED,
          REQUIREMENT_MET -> {}
    }
  }

  private static boolean isDelivery(DevelopmentType type) {
    return type == DevelopmentType.DELIVERY_MADE || type == DevelopmentType.DELIVERY_PARTIAL;
  }

  /** How many units the record is about, where every line says so exactly. */
  private OptionalLong ordered() {
    List<Long> counts = new ArrayList<>();
    for (Equipment equipment : registration.equipment()) {
      if (equipment.isSubject()) {
        if (equipment.quantity() instanceof Quantity.Exact(long value, _)) {
          counts.add(value);
        } else {
          return OptionalLong.empty();
        }
      }
    }
    return counts.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(counts.stream().mapToLong(Long::longValue).sum());
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
