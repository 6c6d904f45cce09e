package attache.dossier.lifecycle;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be said to have happened. Each type has one name in requests and views (its own) and one
 * in the log, a past participle that is chosen here and never changes; {@code %s} in it stands for
 * the noun of the record's class, as in AgreementSuspended and MeasureSuspended.
 */
public enum DevelopmentType {
  CANDIDATE_REPORTED("CandidateReported"),
  INTEREST_EXPRESSED("InterestExpressed"),
  INFORMATION_REQUESTED("InformationRequested"),
  QUOTE_REQUESTED("QuoteRequested"),
  OFFER_MADE("OfferMade"),
  OFFER_REVISED("OfferRevised"),
  OFFER_DISCUSSED("OfferDiscussed"),
  OFFER_WITHDRAWN("OfferWithdrawn"),
  OFFER_REFUSED("OfferRefused"),
  OFFER_EXPIRED("OfferExpired"),
  TRIAL_COMPLETED("TrialCompleted"),
  NEGOTIATION_STEP("NegotiationStepTaken"),
  NEGOTIATION_RELAUNCHED("NegotiationRelaunched"),
  NEGOTIATION_FAILED("NegotiationFailed"),
  SUPPLIER_PREFERRED("SupplierPreferred"),
  COMPETITOR_FAVOURED("CompetitorFavoured"),
  COMPETITOR_SELECTED("CompetitorSelected"),
  AGREED_IN_PRINCIPLE("AgreedInPrinciple"),
  EXPORT_LICENCE_GRANTED("LicenceGranted"),
  EXPORT_LICENCE_DENIED("LicenceDenied"),
  LEGISLATURE_NOTIFIED("LegislatureNotified"),
  ORDER_REPORTED("OrderReported"),
  CONTRACT_SIGNED("ContractSigned"),
  CONTRACT_AMENDED("ContractAmended"),
  CONTRACT_CANCELLED("ContractCancelled"),
  FINANCING_REQUESTED("FinancingRequested"),
  FINANCING_OFFERED("FinancingOffered"),
  FINANCING_AGREED("FinancingAgreed"),
  PAYMENT_REPORTED("PaymentReported"),
  DELIVERY_MADE("DeliveryMade"),
  DELIVERY_PARTIAL("PartialDeliveryMade"),
  ENTERED_SERVICE("EnteredService"),
  GROUNDED("Grounded"),
  RETURNED_TO_SERVICE("ReturnedToService"),
  EQUIPMENT_LENT("EquipmentLent"),
  EQUIPMENT_RETURNED("EquipmentReturned"),
  SUPPORT_PROVIDED("SupportProvided"),
  MODERNISATION_REPORTED("ModernisationReported"),
  OFFSET_PROPOSED("OffsetProposed"),
  OFFSET_AGREED("OffsetAgreed"),
  OFFSET_FULFILLED("OffsetFulfilled"),
  POLICY_IMPACT_ASSERTED("PolicyImpactAsserted"),
  CONCERN_RAISED("ConcernRaised"),
  DIVERTED("DealDiverted"),
  DEAL_SUSPENDED("DealSuspended"),
  DEAL_RESUMED("DealResumed"),
  DEAL_COMPLETED("DealCompleted"),
  DEAL_LAPSED("DealLapsed"),
  CAPABILITY_LOST("CapabilityLost"),
  REQUIREMENT_STATED("RequirementStated"),
  TENDER_OPENED("TenderOpened"),
  REQUIREMENT_MET("RequirementMet"),
  REQUIREMENT_CANCELLED("RequirementCancelled"),
  PROPOSED("%sProposed"),
  INITIALLED("AgreementInitialled"),
  SIGNED("AgreementSigned"),
  RATIFIED("AgreementRatified"),
  ENTERED_INTO_FORCE("AgreementEnteredIntoForce"),
  IN_FORCE_REPORTED("AgreementInForceReported"),
  PROVISIONALLY_APPLIED("AgreementProvisionallyApplied"),
  SUPPLEMENTED("AgreementSupplemented"),
  AMENDED("%sAmended"),
  EXTENDED("AgreementExtended"),
  SUSPENDED("%sSuspended"),
  DENOUNCED("AgreementDenounced"),
  EXPIRY_SCHEDULED("ExpiryScheduled"),
  EXPIRED("AgreementExpired"),
  ESTABLISHED("%sEstablished"),
  SESSION_HELD("SessionHeld"),
  PROVIDED_FOR("FacilityProvidedFor"),
  CONSTRUCTION_STARTED("ConstructionStarted"),
  INAUGURATED("FacilityInaugurated"),
  EXISTENCE_REPORTED("FacilityExistenceReported"),
  CLOSED("FacilityClosed"),
  CANCELLED("FacilityCancelled"),
  ANNOUNCED("MeasureAnnounced"),
  ADOPTED("MeasureAdopted"),
  DEVELOPED("MeasureDeveloped"),
  PUBLISHED("MeasurePublished"),
  IN_EFFECT_REPORTED("MeasureInEffectReported"),
  RESERVED("MeasureReserved"),
  STATED("%sStated"),
  VISIT_MADE("VisitMade"),
  WAIVED("MeasureWaived"),
  LIFTED("MeasureLifted"),
  EXHIBITION_HELD("ExhibitionHeld"),
  COOPERATION_REPORTED("CooperationReported"),
  COOPERATION_LAPSED("CooperationLapsed"),
  PRESENCE_REPORTED("PresenceReported"),
  SUPPORT_DECLARED("SupportDeclared"),
  WITHDRAWN("PositionWithdrawn"),
  MEASURED("IndicatorMeasured"),
  SUPERSEDED("IndicatorSuperseded");

  private final String eventName;

  DevelopmentType(String eventName) {
    this.eventName = eventName;
  }

  /** The name in the log of this development on a record of the class. */
  public String eventName(RecordClass recordClass) {
    return eventName.formatted(recordClass.noun());
  }

  /** The type behind a name in the log, or {@code null} where the name is no development's. */
  public static @Nullable DevelopmentType ofEventName(String name) {
    return Names.TYPES.get(name);
  }

  /** Made on first use, because life cycles are tables of these very types. */
  private static final class Names {
    private static final Map<String, DevelopmentType> TYPES = types();

    private static Map<String, DevelopmentType> types() {
      Map<String, DevelopmentType> types = new HashMap<>();
      for (RecordClass recordClass : RecordClass.values()) {
        for (DevelopmentType type : recordClass.lifeCycle().on().keySet()) {
          DevelopmentType other = types.put(type.eventName(recordClass), type);
          if (other != null && other != type) {
            throw new IllegalStateException(type + " and " + other + " share a name in the log");
          }
        }
      }
      return Collections.unmodifiableMap(types);
    }
  }
}
