package attache.dossier.lifecycle;

/** Where a record can stand. Which class has which stages is said in {@link LifeCycles}. */
public enum Stage {
  CANDIDATE,
  INTEREST,
  QUOTE_REQUESTED,
  OFFERED,
  UNDER_NEGOTIATION,
  SELECTED,
  AGREED,
  CONTRACTED,
  IN_DELIVERY,
  DELIVERED,
  LENT,
  COMPLETED,
  REFUSED,
  WITHDRAWN,
  NOT_SELECTED,
  FAILED,
  CANCELLED,
  LAPSED,
  DIVERTED,
  DENIED,
  IDENTIFIED,
  OPEN,
  MET,
  SUPERSEDED,
  PROPOSED,
  INITIALLED,
  SIGNED,
  PARTIALLY_RATIFIED,
  RATIFIED,
  IN_FORCE,
  ACTIVE,
  SUSPENDED,
  DENOUNCED,
  EXPIRED,
  PLANNED,
  UNDER_CONSTRUCTION,
  INAUGURATED,
  EXISTING,
  CLOSED,
  ANNOUNCED,
  PUBLISHED,
  STATED,
  IN_EFFECT,
  WAIVED,
  LIFTED,
  HELD,
  ONGOING,
  PAST,
  ENDED,
  REPORTED,
  UNCONFIRMED;

  /** The column of a dashboard in which a deal of this stage stands; only deals have one. */
  public Group dealGroup() {
    return switch (this) {
      case CANDIDATE, INTEREST, QUOTE_REQUESTED, OFFERED -> Group.PROSPECTIVE;
      case UNDER_NEGOTIATION, SELECTED -> Group.NEGOTIATION;
      case AGREED, CONTRACTED -> Group.COMMITTED;
      case IN_DELIVERY, DELIVERED, LENT, COMPLETED -> Group.DELIVERED;
      case REFUSED, WITHDRAWN, NOT_SELECTED, FAILED, CANCELLED, LAPSED, DIVERTED, DENIED ->
          Group.ENDED;
      case IDENTIFIED,
          OPEN,
          MET,
          SUPERSEDED,
          PROPOSED,
          INITIALLED,
          SIGNED,
          PARTIALLY_RATIFIED,
          RATIFIED,
          IN_FORCE,
          ACTIVE,
          SUSPENDED,
          DENOUNCED,
          EXPIRED,
          PLANNED,
          UNDER_CONSTRUCTION,
          INAUGURATED,
          EXISTING,
          CLOSED,
          ANNOUNCED,
          PUBLISHED,
          STATED,
          IN_EFFECT,
          WAIVED,
          LIFTED,
          HELD,
          ONGOING,
          PAST,
          ENDED,
          REPORTED,
          UNCONFIRMED ->
          throw new IllegalStateException(this + " is no stage of a deal");
    };
  }
}
