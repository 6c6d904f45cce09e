package attache.tracker.exchange;

/**
 * Something worth knowing about a record that was taken all the same.
 *
 * @param pointer where in the record, as a JSON Pointer
 * @param detail a sentence
 */
record Remark(Kind kind, String pointer, String detail) {

  /** What can be worth knowing. */
  enum Kind {
    /** The developments do not amount to the status the record states. */
    STATUS_DIFFERS,
    /** The order of developments cannot be told, and the stage depends on it. */
    AMBIGUOUS,
    /** A development is unusual. */
    ANOMALY,
    /** Something is named that nobody has registered yet. */
    UNKNOWN_REFERENCE,
    /** A development stands here under another name, for an analyst gave its own to another. */
    RENAMED,
    /** A conflict about a type or a date says what is neither. */
    WORDS_ONLY,
    /** The file says otherwise than the log, and the log was left as it is. */
    KEPT
  }
}
