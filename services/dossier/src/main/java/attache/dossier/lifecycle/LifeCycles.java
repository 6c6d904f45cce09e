package attache.dossier.lifecycle;

import static attache.dossier.lifecycle.DevelopmentType.*;
import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The eight life cycles as tables: stages, usual progress, ends, what reopens, and what each
 * development does.
 */
final class LifeCycles {
  private static final LifeCycle DEAL =
      new LifeCycle(
          List.of(
              Stage.CANDIDATE,
              Stage.INTEREST,
              Stage.QUOTE_REQUESTED,
              Stage.OFFERED,
              Stage.UNDER_NEGOTIATION,
              Stage.SELECTED,
              Stage.AGREED,
              Stage.CONTRACTED,
              Stage.IN_DELIVERY,
              Stage.DELIVERED,
              Stage.LENT,
              Stage.COMPLETED,
              Stage.REFUSED,
              Stage.WITHDRAWN,
              Stage.NOT_SELECTED,
              Stage.FAILED,
              Stage.CANCELLED,
              Stage.LAPSED,
              Stage.DIVERTED,
              Stage.DENIED),
          List.of(
              Stage.CANDIDATE,
              Stage.INTEREST,
              Stage.QUOTE_REQUESTED,
              Stage.OFFERED,
              Stage.UNDER_NEGOTIATION,
              Stage.SELECTED,
              Stage.AGREED,
              Stage.CONTRACTED,
              Stage.IN_DELIVERY,
              Stage.DELIVERED,
              Stage.COMPLETED),
          Set.of(
              Stage.COMPLETED,
              Stage.REFUSED,
              Stage.WITHDRAWN,
              Stage.NOT_SELECTED,
              Stage.FAILED,
              Stage.CANCELLED,
              Stage.LAPSED,
              Stage.DIVERTED,
              Stage.DENIED),
          Set.of(NEGOTIATION_RELAUNCHED, OFFER_MADE, OFFER_REVISED),
          Map.ofEntries(
              entry(CANDIDATE_REPORTED, to(Stage.CANDIDATE)),
              entry(INTEREST_EXPRESSED, to(Stage.INTEREST)),
              entry(INFORMATION_REQUESTED, to(Stage.INTEREST)),
              entry(QUOTE_REQUESTED, to(Stage.QUOTE_REQUESTED)),
              entry(OFFER_MADE, to(Stage.OFFERED)),
              entry(OFFER_REVISED, to(Stage.OFFERED)),
              entry(OFFER_DISCUSSED, ifNone(Stage.OFFERED)),
              entry(OFFER_WITHDRAWN, to(Stage.WITHDRAWN)),
              entry(OFFER_REFUSED, to(Stage.REFUSED)),
              entry(OFFER_EXPIRED, to(Stage.LAPSED)),
              entry(TRIAL_COMPLETED, ifNone(Stage.CANDIDATE)),
              entry(NEGOTIATION_STEP, to(Stage.UNDER_NEGOTIATION)),
              entry(NEGOTIATION_RELAUNCHED, to(Stage.UNDER_NEGOTIATION)),
              entry(NEGOTIATION_FAILED, to(Stage.FAILED)),
              entry(SUPPLIER_PREFERRED, to(Stage.SELECTED)),
              entry(COMPETITOR_FAVOURED, ifNone(Stage.CANDIDATE)),
              entry(COMPETITOR_SELECTED, to(Stage.NOT_SELECTED)),
              entry(AGREED_IN_PRINCIPLE, to(Stage.AGREED)),
              entry(EXPORT_LICENCE_GRANTED, facetOnly()),
              entry(EXPORT_LICENCE_DENIED, to(Stage.DENIED)),
              entry(LEGISLATURE_NOTIFIED, facetOnly()),
              entry(ORDER_REPORTED, to(Stage.CONTRACTED)),
              entry(CONTRACT_SIGNED, to(Stage.CONTRACTED)),
              entry(CONTRACT_AMENDED, facetOnly()),
              entry(CONTRACT_CANCELLED, to(Stage.CANCELLED)),
              entry(FINANCING_REQUESTED, ifNone(Stage.INTEREST)),
              entry(FINANCING_OFFERED, ifNone(Stage.OFFERED)),
              entry(FINANCING_AGREED, facetOnly()),
              entry(PAYMENT_REPORTED, facetOnly()),
              entry(DELIVERY_MADE, to(Stage.DELIVERED)),
              entry(DELIVERY_PARTIAL, to(Stage.IN_DELIVERY)),
              entry(ENTERED_SERVICE, to(Stage.DELIVERED)),
              entry(GROUNDED, facetOnly()),
              entry(RETURNED_TO_SERVICE, facetOnly()),
              entry(EQUIPMENT_LENT, to(Stage.LENT)),
              entry(EQUIPMENT_RETURNED, to(Stage.COMPLETED)),
              entry(SUPPORT_PROVIDED, to(Stage.COMPLETED)),
              entry(MODERNISATION_REPORTED, to(Stage.COMPLETED)),
              entry(OFFSET_PROPOSED, ifNone(Stage.OFFERED)),
              entry(OFFSET_AGREED, facetOnly()),
              entry(OFFSET_FULFILLED, facetOnly()),
              entry(POLICY_IMPACT_ASSERTED, facetOnly()),
              entry(CONCERN_RAISED, facetOnly()),
              entry(DIVERTED, to(Stage.DIVERTED)),
              entry(DEAL_SUSPENDED, facetOnly()),
              entry(DEAL_RESUMED, facetOnly()),
              entry(DEAL_COMPLETED, to(Stage.COMPLETED)),
              entry(DEAL_LAPSED, to(Stage.LAPSED))));

  private static final LifeCycle REQUIREMENT =
      new LifeCycle(
          List.of(Stage.IDENTIFIED, Stage.OPEN, Stage.MET, Stage.CANCELLED, Stage.SUPERSEDED),
          List.of(Stage.IDENTIFIED, Stage.OPEN, Stage.MET),
          Set.of(Stage.MET, Stage.CANCELLED, Stage.SUPERSEDED),
          Set.of(REQUIREMENT_STATED, TENDER_OPENED),
          Map.ofEntries(
              entry(CAPABILITY_LOST, to(Stage.IDENTIFIED)),
              entry(REQUIREMENT_STATED, to(Stage.OPEN)),
              entry(TENDER_OPENED, to(Stage.OPEN)),
              entry(REQUIREMENT_MET, to(Stage.MET)),
              entry(REQUIREMENT_CANCELLED, to(Stage.CANCELLED))));

  private static final LifeCycle AGREEMENT =
      new LifeCycle(
          List.of(
              Stage.PROPOSED,
              Stage.UNDER_NEGOTIATION,
              Stage.INITIALLED,
              Stage.SIGNED,
              Stage.PARTIALLY_RATIFIED,
              Stage.RATIFIED,
              Stage.IN_FORCE,
              Stage.ACTIVE,
              Stage.SUSPENDED,
              Stage.DENOUNCED,
              Stage.EXPIRED),
          List.of(
              Stage.PROPOSED,
              Stage.UNDER_NEGOTIATION,
              Stage.INITIALLED,
              Stage.SIGNED,
              Stage.PARTIALLY_RATIFIED,
              Stage.RATIFIED,
              Stage.IN_FORCE),
          Set.of(Stage.DENOUNCED, Stage.EXPIRED),
          Set.of(),
          Map.ofEntries(
              entry(PROPOSED, to(Stage.PROPOSED)),
              entry(NEGOTIATION_STEP, to(Stage.UNDER_NEGOTIATION)),
              entry(INITIALLED, to(Stage.INITIALLED)),
              entry(SIGNED, to(Stage.SIGNED)),
              entry(RATIFIED, allParties()),
              entry(ENTERED_INTO_FORCE, to(Stage.IN_FORCE)),
              entry(IN_FORCE_REPORTED, to(Stage.IN_FORCE)),
              entry(PROVISIONALLY_APPLIED, to(Stage.IN_FORCE)),
              entry(SUPPLEMENTED, facetOnly()),
              entry(AMENDED, facetOnly()),
              entry(EXTENDED, facetOnly()),
              entry(SUSPENDED, to(Stage.SUSPENDED)),
              entry(DENOUNCED, to(Stage.DENOUNCED)),
              entry(EXPIRY_SCHEDULED, facetOnly()),
              entry(EXPIRED, to(Stage.EXPIRED)),
              entry(ESTABLISHED, to(Stage.ACTIVE)),
              entry(SESSION_HELD, to(Stage.ACTIVE)),
              entry(SUPPORT_PROVIDED, facetOnly())));

  private static final LifeCycle FACILITY =
      new LifeCycle(
          List.of(
              Stage.PROPOSED,
              Stage.PLANNED,
              Stage.UNDER_CONSTRUCTION,
              Stage.INAUGURATED,
              Stage.EXISTING,
              Stage.CLOSED,
              Stage.CANCELLED),
          List.of(
              Stage.PROPOSED,
              Stage.PLANNED,
              Stage.UNDER_CONSTRUCTION,
              Stage.INAUGURATED,
              Stage.EXISTING),
          Set.of(Stage.CLOSED, Stage.CANCELLED),
          Set.of(),
          Map.ofEntries(
              entry(PROPOSED, to(Stage.PROPOSED)),
              entry(PROVIDED_FOR, to(Stage.PLANNED)),
              entry(CONSTRUCTION_STARTED, to(Stage.UNDER_CONSTRUCTION)),
              entry(INAUGURATED, to(Stage.INAUGURATED)),
              entry(EXISTENCE_REPORTED, to(Stage.EXISTING)),
              entry(CLOSED, to(Stage.CLOSED)),
              entry(CANCELLED, to(Stage.CANCELLED))));

  private static final LifeCycle POLICY_MEASURE =
      new LifeCycle(
          List.of(
              Stage.ANNOUNCED,
              Stage.PUBLISHED,
              Stage.STATED,
              Stage.IN_EFFECT,
              Stage.WAIVED,
              Stage.SUSPENDED,
              Stage.LIFTED),
          List.of(Stage.ANNOUNCED, Stage.IN_EFFECT),
          Set.of(Stage.LIFTED),
          Set.of(),
          Map.ofEntries(
              entry(ANNOUNCED, to(Stage.ANNOUNCED)),
              entry(ADOPTED, to(Stage.IN_EFFECT)),
              entry(DEVELOPED, to(Stage.IN_EFFECT)),
              entry(PUBLISHED, to(Stage.PUBLISHED)),
              entry(IN_EFFECT_REPORTED, to(Stage.IN_EFFECT)),
              entry(ESTABLISHED, to(Stage.IN_EFFECT)),
              entry(RESERVED, to(Stage.IN_EFFECT)),
              entry(STATED, to(Stage.STATED)),
              entry(VISIT_MADE, facetOnly()),
              entry(AMENDED, facetOnly()),
              entry(WAIVED, to(Stage.WAIVED)),
              entry(SUSPENDED, to(Stage.SUSPENDED)),
              entry(LIFTED, to(Stage.LIFTED))));

  private static final LifeCycle ENGAGEMENT =
      new LifeCycle(
          List.of(
              Stage.PLANNED,
              Stage.HELD,
              Stage.ONGOING,
              Stage.PAST,
              Stage.ENDED,
              Stage.REPORTED,
              Stage.UNCONFIRMED),
          List.of(Stage.PLANNED, Stage.HELD),
          Set.of(),
          Set.of(),
          Map.ofEntries(
              entry(SESSION_HELD, to(Stage.HELD)),
              entry(EXHIBITION_HELD, to(Stage.HELD)),
              entry(VISIT_MADE, to(Stage.HELD)),
              entry(COOPERATION_REPORTED, pastIfClosedInterval(Stage.ONGOING)),
              entry(COOPERATION_LAPSED, to(Stage.ENDED)),
              entry(PRESENCE_REPORTED, byModality(Stage.REPORTED))));

  private static final LifeCycle POSITION =
      new LifeCycle(
          List.of(Stage.STATED, Stage.WITHDRAWN),
          List.of(),
          Set.of(Stage.WITHDRAWN),
          Set.of(),
          Map.ofEntries(
              entry(STATED, to(Stage.STATED)),
              entry(SUPPORT_DECLARED, to(Stage.STATED)),
              entry(WITHDRAWN, to(Stage.WITHDRAWN))));

  private static final LifeCycle INDICATOR =
      new LifeCycle(
          List.of(Stage.STATED, Stage.SUPERSEDED),
          List.of(),
          Set.of(Stage.SUPERSEDED),
          Set.of(),
          Map.ofEntries(
              entry(MEASURED, to(Stage.STATED)), entry(SUPERSEDED, to(Stage.SUPERSEDED))));

  private LifeCycles() {}

  static LifeCycle of(RecordClass recordClass) {
    return switch (recordClass) {
      case DEAL -> DEAL;
      case REQUIREMENT -> REQUIREMENT;
      case AGREEMENT -> AGREEMENT;
      case FACILITY -> FACILITY;
      case POLICY_MEASURE -> POLICY_MEASURE;
      case ENGAGEMENT -> ENGAGEMENT;
      case POSITION -> POSITION;
      case INDICATOR -> INDICATOR;
    };
  }

  private static Effect to(Stage stage) {
    return new Effect.To(stage);
  }

  private static Effect ifNone(Stage stage) {
    return new Effect.IfNone(stage);
  }

  private static Effect facetOnly() {
    return new Effect.FacetOnly();
  }

  private static Effect allParties() {
    return new Effect.AllParties();
  }

  private static Effect pastIfClosedInterval(Stage otherwise) {
    return new Effect.PastIfClosedInterval(otherwise);
  }

  private static Effect byModality(Stage otherwise) {
    return new Effect.ByModality(otherwise);
  }
}
