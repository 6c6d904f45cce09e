package attache.dossier.lifecycle;

/** What a development does to the stage of its record. */
public sealed interface Effect {

  /** The stage is this one afterwards, whatever it was. */
  record To(Stage stage) implements Effect {}

  /** The stage is this one if there was none; otherwise it stays. */
  record IfNone(Stage stage) implements Effect {}

  /** The stage stays; a facet may change. */
  record FacetOnly() implements Effect {}

  /**
   * RATIFIED once every party has ratified, PARTIALLY_RATIFIED before; an agreement already in
   * force stays so.
   */
  record AllParties() implements Effect {}

  /** PAST once the closed interval of the development is over, this stage otherwise. */
  record PastIfClosedInterval(Stage otherwise) implements Effect {}

  /** UNCONFIRMED where the development is unconfirmed or denied, this stage otherwise. */
  record ByModality(Stage otherwise) implements Effect {}
}
