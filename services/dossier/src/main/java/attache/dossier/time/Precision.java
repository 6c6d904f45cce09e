package attache.dossier.time;

/**
 * How far a date is known, read from the left: {@code 2021-05-XX} is known to the MONTH, {@code
 * 156X-12-25} to the DECADE (the day in the year adds nothing while the year is open). Qualifiers
 * do not change it: {@code 2021-05?} is an uncertain MONTH.
 */
public enum Precision {
  /** A day, with or without a time of day. */
  DAY,
  MONTH,
  /** A quarter of a year by number. */
  QUARTER,
  SEASON,
  /** A third or a half of a year. */
  PART_OF_YEAR,
  YEAR,
  DECADE,
  CENTURY,
  /** A thousand years, or more in years of more than four digits. */
  MILLENNIUM,
  /** Not even the first digit of the year: {@code XXXX-02-02}. */
  UNKNOWN_YEAR,
  /** From one date to another; its ends have a precision of their own. */
  INTERVAL,
  /** One of several dates, or all of them. */
  SET
}
