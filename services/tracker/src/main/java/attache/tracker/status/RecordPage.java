package attache.tracker.status;

import attache.tracker.json.Json;
import attache.tracker.json.ObjectText;
import attache.tracker.views.At;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A record with everything known about it, from one statement. */
@Component
class RecordPage {
  private final JdbcClient database;

  RecordPage(JdbcClient database) {
    this.database = database;
  }

  Optional<Page> find(String id, At at) {
    return database
        .sql(
            """
            with recursive self (record) as (
              values (:id collate "C")
              union
              select d.record
              from self
              join views.card d
                on d.slot = :slot
                and d.merged_into = self.record
                and d.known_from <= :known
                and d.known_to > :known
            )
            select c.document, c.merged_into, s.stage, s.grp, coalesce(s.ambiguous, false) as ambiguous,
              coalesce(s.confirmed, true) as confirmed, s.facets,
              array_to_json(s.candidates) as candidates,
              s.valid_from::text as since,
              (
                select e.sequence + 1
                from ledger.event e
                where e.stream = c.record
                  and e.position <= :known
                order by e.sequence desc
                limit 1
              ) as version,
              (
                select string_agg(
                  '{"happened":"'
                    || case
                      when d.latest <= :day::date then 'CERTAIN'
                      when d.earliest <= :day::date then 'POSSIBLE'
                      else 'NOT_YET'
                    end
                    || '",' || substr(d.document::text, 2), ',' order by d.position)
                from views.development d
                where d.slot = :slot
                  and d.born = c.born
                  and d.known_from <= :known
                  and d.known_to > :known
                  and not d.retracted
              ) as developments,
              (
                select a.anomalies
                from views.anomaly a
                where a.slot = :slot
                  and a.born = c.born
                  and a.known_from <= :known
                  and a.known_to > :known
              ) as anomalies,
              (
                select string_agg(d.document::text, ',' order by d.position)
                from views.development d
                where d.slot = :slot
                  and d.born = c.born
                  and d.known_from <= :known
                  and d.known_to > :known
                  and d.retracted
              ) as retracted,
              (
                select string_agg(row_to_json(link)::text, ',')
                from (
                  select l.id, l.rel, l.target as "to", l.effect, l.note,
                    t.record is not null as known, t.title, t.merged_into as "mergedInto"
                  from views.link l
                  left join views.card t
                    on t.slot = :slot
                    and t.record = l.target
                    and t.known_from <= :known
                    and t.known_to > :known
                  where l.slot = :slot
                    and l.born = c.born
                    and l.known_from <= :known
                    and l.known_to > :known
                  order by l.known_from, l.id
                ) link
              ) as links,
              (
                select string_agg(row_to_json(link)::text, ',')
                from (
                  select f.record as "from", l.id, l.rel, l.effect, l.note, f.class, f.title
                  from views.link l
                  join views.card f
                    on f.slot = :slot
                    and f.born = l.born
                    and f.known_from <= :known
                    and f.known_to > :known
                  where l.slot = :slot
                    and l.target in (select record from self)
                    and l.born <> c.born
                    and l.known_from <= :known
                    and l.known_to > :known
                  order by l.known_from, l.id
                ) link
              ) as incoming,
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
                    from views.card d
                    left join views.status st
                      on st.slot = :slot
                      and st.born = d.born
                      and st.known_from <= :known
                      and st.known_to > :known
                      and st.valid_from <= :day::date
                      and st.valid_to > :day::date
                    where d.slot = :slot
                      and d.requirement in (select record from self)
                      and d.known_from <= :known
                      and d.known_to > :known
                      and d.merged_into is null
                    order by case st.facets->>'ranking'
                        when 'PREFERRED' then 1
                        when 'NOT_PREFERRED' then 3
                        else 2
                      end, d.born
                  ) rival
                )
              end as competitors
            from views.card c
            left join views.status s
              on s.slot = :slot
              and s.born = c.born
              and s.known_from <= :known
              and s.known_to > :known
              and s.valid_from <= :day::date
              and s.valid_to > :day::date
            where c.slot = :slot
              and c.record = :id
              and c.known_from <= :known
              and c.known_to > :known
            """)
        .param("slot", at.slot())
        .param("known", at.known())
        .param("day", at.day())
        .param("id", id)
        .query((row, _) -> page(id, row))
        .optional();
  }

  private static Page page(String id, ResultSet row) throws SQLException {
    String since = row.getString("since");
    String links = row.getString("links");
    String incoming = row.getString("incoming");
    String competitors = row.getString("competitors");
    String merged = or(row.getString("merged"), "[]");
    long version = row.getLong("version");
    ObjectText told =
        new ObjectText()
            .put("id", id)
            .put("stage", row.getString("stage"))
            .put("group", row.getString("grp"))
            .put("ambiguous", row.getBoolean("ambiguous"))
            .raw("candidates", or(row.getString("candidates"), "[]"))
            .put("confirmed", row.getBoolean("confirmed"))
            .put("since", since == null || since.startsWith("-inf") ? null : since)
            .raw("facets", or(row.getString("facets"), "{}"))
            .members(row.getString("document"))
            .put("mergedInto", row.getString("merged_into"))
            .raw("merged", merged)
            .list("links", links)
            .list("linkedFrom", incoming)
            .raw("influences", Influences.by(links, incoming).toString())
            .raw("influencedBy", Influences.on(links, incoming).toString())
            .raw("competitors", competitors == null ? "null" : "[" + competitors + "]")
            .list("developments", row.getString("developments"))
            .list("retracted", row.getString("retracted"))
            .raw("anomalies", or(row.getString("anomalies"), "[]"))
            .put("version", version);
    return new Page(version, told.toString(), shown(id, merged, links, incoming, competitors));
  }

  /** The record, those merged into it, and those whose titles its page shows. */
  private static Set<String> shown(
      String id,
      String merged,
      @Nullable String links,
      @Nullable String incoming,
      @Nullable String competitors) {
    Set<String> shown = new HashSet<>(Set.of(id));
    Json.parse(merged).forEach(other -> shown.add(other.asString()));
    each(links, link -> shown.add(link.path("to").asString()));
    each(incoming, link -> shown.add(link.path("from").asString()));
    each(competitors, deal -> shown.add(deal.path("record").asString()));
    return shown;
  }

  private static void each(@Nullable String elements, Consumer<JsonNode> use) {
    if (elements != null) {
      Json.parse("[" + elements + "]").forEach(use);
    }
  }

  private static String or(@Nullable String json, String otherwise) {
    return json == null ? otherwise : json;
  }
}
