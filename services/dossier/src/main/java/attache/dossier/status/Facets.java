package attache.dossier.status;

import attache.dossier.Development;
import attache.dossier.Registration;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.value.Modality;
import attache.dossier.value.Offset;
import attache.dossier.value.StatedFacet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What holds beside the stage: suspension, financing, offset, delivered n of m, service, ranking
 * and the like.
 *
 * <p>What a source states about the record as a whole carries no date. It holds on every day,
 * unless developments tell the same: then they alone say what held when.
 */
final class Facets {
  private static final String SCHEDULED = "expiryScheduled";
  private static final String DUE = "expiryDue";

  private final OptionalLong ordered;
  private final Map<String, Object> facets = new TreeMap<>();
  private final List<String> ratifiers = new ArrayList<>();
  private final Set<String> ratifiedBy = new HashSet<>();
  private long delivered;
  private @Nullable Development schedule;
  private boolean changed = true;
  private Map<String, Object> now = Map.of();

  private Facets(OptionalLong ordered) {
    this.ordered = ordered;
  }

  /** The facets before any of these developments. */
  static Facets before(
      Registration registration, List<Occurrence> occurrences, List<Expiry> expiries) {
    OptionalLong ordered = Deliveries.ordered(registration);
    Facets facets = new Facets(ordered);
    if (!registration.facets().isEmpty()) {
      registration.facets().forEach((name, facet) -> facets.put(name, plain(facet)));
      Facets told = new Facets(ordered);
      occurrences.forEach(told::add);
      expiries.forEach(expiry -> told.put(expiry.due() ? DUE : SCHEDULED, true));
      facets.facets.keySet().removeAll(told.facets.keySet());
    }
    return facets;
  }

  /** The facets after those added; the same map as long as they are the same. */
  Map<String, Object> now() {
    if (changed) {
      Map<String, Object> copy = Map.copyOf(facets);
      now = copy.equals(now) ? now : copy;
      changed = false;
    }
    return now;
  }

  void add(Occurrence occurrence) {
    if (counts(occurrence.development())) {
      apply(occurrence.development());
    }
  }

  static boolean counts(Development development) {
    return development.modality() != Modality.DENIED
        && (development.modality() != Modality.PLANNED
            || development.type() == DevelopmentType.EXPIRY_SCHEDULED);
  }

  private void put(String name, Object value) {
    changed |= !value.equals(facets.put(name, value));
  }

  private void apply(Development development) {
    switch (development.type()) {
      case DEAL_SUSPENDED -> put("suspended", true);
      case DEAL_RESUMED, NEGOTIATION_RELAUNCHED -> {
        if (facets.containsKey("suspended")) {
          put("suspended", false);
        }
      }
      case FINANCING_REQUESTED -> put("financing", "REQUESTED");
      case FINANCING_OFFERED -> put("financing", "OFFERED");
      case FINANCING_AGREED -> put("financing", "AGREED");
      case OFFSET_PROPOSED -> offset("PROPOSED", development.details().offset());
      case OFFSET_AGREED -> offset("AGREED", development.details().offset());
      case OFFSET_FULFILLED -> offset("FULFILLED", development.details().offset());
      case ENTERED_SERVICE, RETURNED_TO_SERVICE -> put("operational", "IN_SERVICE");
      case EQUIPMENT_LENT -> put("onLoan", true);
      case EQUIPMENT_RETURNED -> put("onLoan", false);
      case GROUNDED -> put("operational", "GROUNDED");
      case SUPPLIER_PREFERRED -> put("ranking", "PREFERRED");
      case COMPETITOR_FAVOURED, COMPETITOR_SELECTED -> put("ranking", "NOT_PREFERRED");
      case OFFER_MADE, OFFER_REVISED -> put("formalOffer", true);
      case EXPORT_LICENCE_GRANTED -> put("licence", "GRANTED");
      case EXPORT_LICENCE_DENIED -> put("licence", "DENIED");
      case EXPIRY_SCHEDULED -> schedule(development);
      case EXPIRED, EXTENDED, DENOUNCED -> settle();
      case ENTERED_INTO_FORCE, IN_FORCE_REPORTED, PROVISIONALLY_APPLIED -> {
        if (schedule != null && schedule.occurred().certainlyBefore(development.occurred())) {
          settle();
        }
      }
      case SIGNED -> {
        if (development.details().count() != null) {
          put("agreementCount", development.details().count());
        }
      }
      case RATIFIED -> {
        if (development.details().by() != null && ratifiedBy.add(development.details().by())) {
          ratifiers.add(development.details().by());
          put("ratifiedBy", new Beginning(ratifiers, ratifiers.size()));
        }
      }
      case DELIVERY_MADE, DELIVERY_PARTIAL -> {
        if (development.details().count() != null) {
          delivered += development.details().count();
          put(
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

  /** An expiry that is scheduled comes to be known of, or is due if it is still the last one. */
  void turn(Expiry expiry) {
    if (!expiry.due()) {
      schedule(expiry.development());
    } else if (expiry.development().equals(schedule)) {
      put(DUE, true);
    }
  }

  private void schedule(Development development) {
    schedule = development;
    remove(DUE);
    put(SCHEDULED, development.occurred().inWords(Locale.ENGLISH));
  }

  /** What became of the expiry is known. */
  private void settle() {
    schedule = null;
    remove(DUE);
  }

  private void remove(String name) {
    changed |= facets.remove(name) != null;
  }

  private void offset(String state, @Nullable Offset offset) {
    put("offset", state);
    if (offset != null && offset.type() != null) {
      put("offsetType", offset.type().name());
    }
    if (offset != null && !offset.kinds().isEmpty()) {
      put("offsetKinds", offset.kinds().stream().map(Enum::name).toList());
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
