package attache.tracker.status;

import attache.tracker.views.Views;

/**
 * The statement that finds what of a record's page its own events do not tell.
 *
 * <p>It names the tables of one slot, so that PostgreSQL plans it once and not for each question;
 * and what it joins to the record is looked up for that record, whatever PostgreSQL believes of how
 * much there is, which of a new database is nothing.
 */
final class PageStatement {
  private static final String[] BY_SLOT = {naming(0), naming(1)};

  private PageStatement() {}

  /** Its parameters are slot, known, day and id. */
  static String of(short slot) {
    return BY_SLOT[slot];
  }

  private static String naming(int slot) {
    return """
    with recursive self (record) as (
      values (:id collate "C")
      union
      select d.record
      from self
      join views.card_%1$d d
        on d.slot = %1$d
        and d.merged_into = self.record
        and d.known_from <= :known
        and d.known_to > :known
    )
    select c.document, c.merged_into,
      (
        select e.sequence + 1
        from ledger.event e
        where e.stream = c.record
          and e.position <= at.known
        order by e.sequence desc
        limit 1
      ) as version,
      (
        select min(p.position)
        from views.parked p
        where p.name = 'records'
          and p.slot = %1$d
          and p.stream = c.record
          and p.position <= at.known
          and not p.discarded
      ) as stands_still_at,
      (
        select string_agg(row_to_json(link)::text, ',')
        from (
          select l.id, l.rel, l.target as "to", l.effect, l.note,
            t.record is not null as known, t.title, t.merged_into as "mergedInto"
          from views.link_%1$d l
          left join views.card_%1$d t
            on t.slot = %1$d
            and t.record = l.target
            and t.known_from <= at.known
            and t.known_to > at.known
          where l.slot = %1$d
            and l.born = c.born
            and l.known_from <= at.known
            and l.known_to > at.known
          order by l.known_from, l.id
        ) link
      ) as links,
      (
        select string_agg(row_to_json(link)::text, ',')
        from (
          select f.record as "from", l.id, l.rel, l.effect, l.note, f.class, f.title
          from views.link_%1$d l
          join views.card_%1$d f
            on f.slot = %1$d
            and f.born = l.born
            and f.known_from <= at.known
            and f.known_to > at.known
          where l.slot = %1$d
            and l.target in (select record from self)
            and l.born <> c.born
            and l.known_from <= at.known
            and l.known_to > at.known
          order by l.known_from, l.id
        ) link
      ) as incoming,
      case
        when c.class = 'POLICY_MEASURE' then (
          select string_agg(row_to_json(impact)::text, ',')
          from (
            select f.record as "from", 'INFLUENCED_BY' as rel, f.title
            from views.development_%1$d i
            join views.card_%1$d f
              on f.slot = %1$d
              and f.born = i.born
              and f.merged_into is null
              and f.known_from <= at.known
              and f.known_to > at.known
            where i.slot = %1$d
              and i.measure in (select record from self)
              and i.known_from <= at.known
              and i.known_to > at.known
              and i.earliest <= at.day
              and not i.retracted
            order by i.position
          ) impact
        )
      end as impacts,
      case
        when said.measures is not null then (
          select string_agg(row_to_json(measure)::text, ',')
          from (
            select named.record as "to", 'INFLUENCED_BY' as rel, m.title
            from unnest(said.measures) with ordinality as named (record, place)
            left join views.card_%1$d m
              on m.slot = %1$d
              and m.record = named.record
              and m.known_from <= at.known
              and m.known_to > at.known
            order by named.place
          ) measure
        )
      end as measures,
      (
        select json_agg(self.record order by self.record)
        from self
        where self.record <> c.record
      ) as merged,
      case
        when c.class = 'REQUIREMENT' then (
          select coalesce(string_agg(row_to_json(rival)::text, ','), '')
          from (
            select d.record, d.title, st.stage, st.grp as "group",
              coalesce(st.ambiguous, false) as ambiguous, st.facets->>'ranking' as ranking
            from views.card_%1$d d
            left join views.status_%1$d st
              on st.slot = %1$d
              and st.born = d.born
              and st.known_from <= at.known
              and st.known_to > at.known
              and st.valid_from <= at.day
              and st.valid_to > at.day
            where d.slot = %1$d
              and d.requirement in (select record from self)
              and d.known_from <= at.known
              and d.known_to > at.known
              and d.merged_into is null
              and not d.awaits_approval
            order by case st.facets->>'ranking'
                when 'PREFERRED' then 1
                when 'NOT_PREFERRED' then 3
                else 2
              end, d.record
          ) rival
        )
      end as competitors
    from (select :known::bigint as known, :day::date as day) at
    join views.card_%1$d c
      on c.slot = %1$d
      and c.record = :id
      and c.known_from <= at.known
      and c.known_to > at.known
    cross join lateral (
      select
        array_agg(d.measure order by d.position)
          filter (where d.measure is not null and not d.retracted and d.earliest <= at.day)
          as measures
      from views.development_%1$d d
      where d.slot = %1$d
        and d.born = c.born
        and d.known_from <= at.known
        and d.known_to > at.known
    ) said
    where %2$s
    """
        .formatted(slot, Views.STANDS);
  }
}
