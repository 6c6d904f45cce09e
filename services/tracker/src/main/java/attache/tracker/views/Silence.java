package attache.tracker.views;

/**
 * Since when a record has been quiet: the last day by which one of its developments is known to
 * have happened. What is undated counts by its bound, or by the day it was recorded; what may have
 * happened later than the day asked about, or is still to come, does not count yet.
 */
public final class Silence {
  private static final String HEARD =
      """
      from views.development d
      where d.slot = %s
        and d.born = c.born
        and d.known_from <= :known
        and d.known_to > :known
        and not d.retracted
        and d.latest <= :day::date
      """;

  /** That day for the card {@code c}; null where nothing is known to have happened. */
  public static final String SINCE = since(":slot");

  /**
   * The card's record has been quiet since {@code :quietSince} at least. It is asked record by
   * record, so that only those are asked of that other conditions let through.
   */
  static final String LASTS =
      "and (select d.latest\n"
          + HEARD.formatted(":slot")
          + "order by d.latest desc\nlimit 1) <= :quietSince::date";

  /** The same of the record of a status {@code s}. */
  static final String LASTS_OF_STATUS = LASTS.replace("c.born", "s.born");

  /** The same asked of all records at once, which costs less where all are looked at. */
  static final String LASTS_OF_MANY =
      "and s.born in (select d.born\n"
          + HEARD.formatted(":slot").replace("  and d.born = c.born\n", "")
          + "group by d.born\nhaving max(d.latest) <= :quietSince::date)";

  private Silence() {}

  /** The same where the slot is told by something else than the parameter. */
  public static String since(String slot) {
    return "(\nselect max(d.latest)\n" + HEARD.formatted(slot) + ")";
  }
}
