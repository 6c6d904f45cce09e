package attache.tracker.quality;

import attache.tracker.views.At;
import attache.tracker.views.AtClocks;
import attache.tracker.views.OverIndexes;
import attache.tracker.views.Selection;
import attache.tracker.views.StoredDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Finds deals that nothing has been heard of for long. */
@Component
class Dormant {
  private final JdbcClient database;
  private final OverIndexes indexes;

  Dormant(JdbcClient database, OverIndexes indexes) {
    this.database = database;
    this.indexes = indexes;
  }

  /**
   * Deals before a contract of which nothing is known to have happened for so many months. A lapse
   * that waits for a reviewer is not proposed beside that, nor again once a reviewer sent it back,
   * until a development is recorded that the reviewer could not know.
   */
  ArrayNode of(Selection selection, At at, int months, int most) {
    String sql =
        """
        select c.record, c.title, s.stage, s.since::text, s.heard::text
        %s
        %s
          and s.heard < :before::date
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
        order by s.heard, c.born
        limit :most
        """
            .formatted(AtClocks.FROM, AtClocks.WHERE, selection.conditions());
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
                  .put("since", StoredDays.read(row.getString(4)))
                  .put("lastHappenedBy", StoredDays.read(row.getString(5)))
                  .put("proposed", "LAPSED");
            });
    return items;
  }
}
