package attache.dossier.value;

/** How a source puts what it says. */
public enum Modality {
  /** Said as a fact. */
  ASSERTED,
  /** Said to hold under a condition. */
  CONDITIONAL,
  /** Said to have been said by somebody. */
  ATTRIBUTED,
  /** Said without anything to rest on. */
  UNCONFIRMED,
  /** Said not to be so. */
  DENIED,
  /** Said to be intended. */
  PLANNED
}
