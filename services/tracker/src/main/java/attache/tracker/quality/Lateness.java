package attache.tracker.quality;

import attache.tracker.views.At;
import attache.tracker.views.Selection;
import attache.tracker.views.Silence;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the views say of all records at once, each from one statement. */
@Component
class Lateness {
  private final JdbcClient database;

  Lateness(JdbcClient database) {
    this.database = database;
  }

  /** The records with most anomalies and most undated developments. */
  List<String> weakest(Selection selection, At at, int most) {
    String sql =
        """
        select c.record
        %s
        left join (
          select d.born, count(*) as undated
          from views.development d
          where d.slot = :slot
            and d.known_from <= :known
            and d.known_to > :known
            and not d.retracted
            and d.earliest = '-infinity'
          group by d.born
        ) weak on weak.born = c.born
        left join views.anomaly a
          on a.slot = :slot
          and a.born = c.born
          and a.known_from <= :known
          and a.known_to > :known
        %s
        %s
        order by coalesce(json_array_length(a.anomalies), 0) + coalesce(weak.undated, 0) desc, c.born
        limit :most
        """
            .formatted(Selection.FROM, Selection.WHERE, selection.conditionsOnMany());
    return selection
        .bind(database.sql(sql), at)
        .param("most", most)
        .query((row, _) -> row.getString(1))
        .list();
  }

  /**
   * Days from what happened to its recording, least and most by what the dates allow; what has no
   * date, and what is still to come, is counted apart.
   */
  ObjectNode lag(Selection selection, At at) {
    String sql =
        """
        with lag as (
          select d.earliest, d.latest, (e.recorded_at at time zone 'UTC')::date as recorded
          %s
          join views.development d
            on d.slot = :slot
            and d.born = c.born
            and d.known_from <= :known
            and d.known_to > :known
            and not d.retracted
          join ledger.event e on e.position = d.position
          %s
          %s
        ), days as (
          select (recorded - latest)::bigint as least, (recorded - earliest)::bigint as most
          from lag
          where earliest <> '-infinity'
            and latest <= recorded
        )
        select (select count(*) from days),
          (select count(*) from lag where earliest = '-infinity'),
          (select count(*) from lag where earliest <> '-infinity' and latest > recorded),
          percentile_disc(0.5) within group (order by least),
          percentile_disc(0.5) within group (order by most),
          percentile_disc(0.9) within group (order by least),
          percentile_disc(0.9) within group (order by most)
        from days
        """
            .formatted(Selection.FROM, Selection.WHERE, selection.conditionsOnMany());
    return selection
        .bind(database.sql(sql), at)
        .query(
            (row, _) -> {
              ObjectNode node = JsonNodeFactory.instance.objectNode();
              node.put("counted", row.getLong(1));
              node.put("undated", row.getLong(2));
              node.put("toCome", row.getLong(3));
              node.putObject("median")
                  .put("atLeast", row.getObject(4, Long.class))
                  .put("atMost", row.getObject(5, Long.class));
              node.putObject("ninetieth")
                  .put("atLeast", row.getObject(6, Long.class))
                  .put("atMost", row.getObject(7, Long.class));
              return node;
            })
        .single();
  }

  /**
   * Deals before a contract of which nothing is known to have happened for so many months. A lapse
   * that waits for a reviewer is not proposed beside that, nor again once a reviewer sent it back,
   * until a development is recorded that the reviewer could not know.
   */
  ArrayNode dormant(Selection selection, At at, int months, int most) {
    String sql =
        """
        select c.record, c.title, s.stage, s.valid_from::text, happened.last::text
        %s
        join lateral (select %s as last) happened on happened.last < :before::date
        %s
          and s.grp in ('PROSPECTIVE', 'NEGOTIATION')
          and not exists (
            select 1
            from ledger.event handed
            join ledger.event draft
              on draft.stream = handed.stream
              and draft.name = 'DevelopmentDrafted'
              and draft.data->>'development' = handed.data->>'development'
              and draft.data->'draft'->>'type' = 'DEAL_LAPSED'
            where handed.name = 'DevelopmentSubmitted'
              and handed.stream = c.record
              and handed.position <= :known
              and not exists (
                select 1
                from ledger.event answer
                where answer.stream = handed.stream
                  and answer.position > handed.position
                  and answer.position <= :known
                  and answer.data->>'development' = handed.data->>'development'
                  and (
                    answer.name in ('DevelopmentApproved', 'DraftDiscarded')
                    or answer.name = 'DevelopmentRejected'
                      and exists (
                        select 1
                        from views.development later
                        where later.slot = :slot
                          and later.born = c.born
                          and later.known_from <= :known
                          and later.known_to > :known
                          and later.position > answer.position
                      )
                  )
              )
          )
        %s
        order by happened.last, c.born
        limit :most
        """
            .formatted(
                Selection.FROM, Silence.SINCE, Selection.WHERE, selection.conditionsOnMany());
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    selection
        .bind(database.sql(sql), at)
        .param("before", at.monthsBefore(months))
        .param("most", most)
        .query(
            row -> {
              items
                  .addObject()
                  .put("id", row.getString(1))
                  .put("title", row.getString(2))
                  .put("stage", row.getString(3))
                  .put("since", row.getString(4))
                  .put("lastHappenedBy", row.getString(5))
                  .put("proposed", "LAPSED");
            });
    return items;
  }
}
