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

  /** The requirements that one of {@code :requirement} went to, with all that went there. */
  static final String SAME_NEEDS =
      """
      with recursive up (record) as (
        select unnest(:requirement::text[]) collate "C"
        union
        select u.merged_into
        from up
        join views.card u
          on u.slot = :slot
          and u.record = up.record
          and u.merged_into is not null
          and u.known_from <= :known
          and u.known_to > :known
      ),
      same (record) as (
        select record
        from up
        union
        select d.record
        from same
        join views.card d
          on d.slot = :slot
          and d.merged_into = same.record
          and d.known_from <= :known
          and d.known_to > :known
      )
      select record
      from same
      """;

  private Merged() {}
}
