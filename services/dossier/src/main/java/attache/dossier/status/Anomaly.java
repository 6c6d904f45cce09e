package attache.dossier.status;

import attache.dossier.value.DevelopmentId;

/**
 * Something unusual about a development. It is shown and nothing more: sources miss steps.
 *
 * @param sentence what is unusual, for a person
 */
public record Anomaly(Kind kind, DevelopmentId development, String sentence) {

  /** What can be unusual. */
  public enum Kind {
    /** It comes after the record had ended and does not reopen it. */
    AFTER_END,
    /** It leads back to a stage the record had passed. */
    BACKWARD,
    /** It changes a contract, loan or suspension that nothing reports. */
    NOTHING_TO_CHANGE,
    /** It is said to have happened after the day it was recorded. */
    IN_FUTURE,
    /** It is an act of a state that is no party. */
    NOT_A_PARTY,
    /** More was delivered than the record is about. */
    MORE_THAN_ORDERED
  }
}
