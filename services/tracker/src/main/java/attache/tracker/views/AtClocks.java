package attache.tracker.views;

/** The cards {@code c} and statuses {@code s} that stand at the clocks; conditions follow. */
public final class AtClocks {
  /** The cards and statuses that stand at the clocks; conditions follow. */
  public static final String FROM = from("views.status", "");

  /**
   * The same without unconfirmed developments, stage, ambiguity and number of agreements alike:
   * where they alone make a stage, it is given and not confirmed. Each half has an index that holds
   * all there is to it; which half it is stands outside of it, else the planner would not look up
   * single records in it.
   */
  public static final String FIRM =
      from(
          """
          (
          select slot, born, known_from, known_to, valid_from, valid_to, agreements, ambiguous,
            class, stage, grp, heard, true as confirmed, firm as told, true as half
          from views.status
          union all
          select slot, born, known_from, known_to, valid_from, valid_to, firm_agreements,
            firm_ambiguous, class, coalesce(firm_stage, stage), coalesce(firm_grp, grp),
            heard, firm_stage is not null or stage is null, firm, false
          from views.status
          )\
          """,
          "  and s.told = s.half\n");

  public static final String WHERE =
      """
      where c.slot = :slot
        and c.known_from <= :known
        and c.known_to > :known
      """;

  /** The statuses alone that stand at the clocks, whatever they are about; conditions follow. */
  public static final String STATUSES =
      """
      from views.status s
      where s.slot = :slot
        and s.known_from <= :known
        and s.known_to > :known
        and s.valid_from <= :day::date
        and s.valid_to > :day::date
      """;

  private AtClocks() {}

  private static String from(String statuses, String condition) {
    return """
    from views.card c
    join %s s
      on s.slot = :slot
      and s.born = c.born
      and s.known_from <= :known
      and s.known_to > :known
      and s.valid_from <= :day::date
      and s.valid_to > :day::date
    %s"""
        .formatted(statuses, condition);
  }
}
