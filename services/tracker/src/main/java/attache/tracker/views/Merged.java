package attache.tracker.views;

/** Which records stand for those that were merged into others. */
public final class Merged {

  /** Each merged record with the one it went to in the end, as {@code record, target}. */
  public static final String WENT =
      """
      with recursive went (record, target) as (
        select m.record, m.merged_into
        from views.card m
        where m.slot = :slot
          and m.merged_into is not null
          and m.known_from <= :known
          and m.known_to > :known
        union
        select w.record, m.merged_into
        from went w
        join views.card m
          on m.slot = :slot
          and m.record = w.target
          and m.merged_into is not null
          and m.known_from <= :known
          and m.known_to > :known
      )
      select w.record, w.target
      from went w
      where not exists (
        select 1
        from went further
        where further.record = w.target
      )
      """;

  private Merged() {}
}
