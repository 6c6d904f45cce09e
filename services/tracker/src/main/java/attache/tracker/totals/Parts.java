package attache.tracker.totals;

import attache.tracker.views.Merged;
import attache.tracker.views.Selection;

/**
 * Which records are part of another one whose quantities stand for theirs too: call-offs of a
 * framework, parts of a deal, its offsets. They are records of their own, but what they are about
 * is added up once. A whole counts for its parts only where it is among the records added up and
 * says how many: else nobody would count them.
 */
final class Parts {
  private Parts() {}

  /**
   * Joins {@code part.counted} to every card {@code c}: whether its whole counts for it. The wholes
   * are found from the links, which are few, and once for all records.
   *
   * @param conditions on the card {@code c} and status {@code s} of a record that is added up
   */
  static String join(String conditions) {
    return """
    cross join lateral (
      select c.born in (
        with went as materialized (
        %1$s
        ), link as materialized (
          select l.born, l.rel, coalesce(w.target, l.target) as target
          from views.link l
          left join went w on w.record = l.target
          where l.slot = :slot
            and l.rel in ('PART_OF', 'UNDER_FRAMEWORK', 'HAS_OFFSET')
            and l.known_from <= :known
            and l.known_to > :known
        )
        select link.born
        from link
        cross join lateral (
          select true
          %2$s
          and c.record = link.target
          and c.born <> link.born
          limit 1
        ) whole
        where link.rel <> 'HAS_OFFSET'
        union all
        select offsetting.born
        from link
        join views.card offsetting
          on offsetting.slot = :slot
          and offsetting.record = link.target
          and offsetting.born <> link.born
          and offsetting.known_from <= :known
          and offsetting.known_to > :known
        cross join lateral (
          select true
          %2$s
          and c.born = link.born
          limit 1
        ) whole
        where link.rel = 'HAS_OFFSET'
      ) as counted
      offset 0
    ) part
    """
        .formatted(
            Merged.WENT,
            Selection.FROM
                + Selection.WHERE
                + "and c.lines_exact + c.lines_inexact > 0\n"
                + conditions);
  }
}
