package attache.tracker.quality;

import attache.tracker.views.At;
import attache.tracker.views.AtClocks;
import attache.tracker.views.OverIndexes;
import attache.tracker.views.Selection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Counts how late developments were recorded. */
@Component
class Lag {
  private final JdbcClient database;
  private final OverIndexes indexes;

  Lag(JdbcClient database, OverIndexes indexes) {
    this.database = database;
    this.indexes = indexes;
  }

  /**
   * Days from what happened to its recording, least and most by what the dates allow; what has no
   * date, and what is still to come, is counted apart. Each number of days is counted first, so
   * that there is little to sort. What was merged away has no developments of its own.
   */
  ObjectNode of(Selection selection, At at) {
    String sql =
        """
        with days as (
          select d.recorded - least(d.latest, d.recorded + 1) as least,
            d.recorded - nullif(d.earliest, '-infinity') as most, count(*) as number
          from views.development d
          where d.slot = :slot
            and d.known_from <= :known
            and d.known_to > :known
            and not d.retracted
            and isfinite(d.recorded)
            %s
          group by 1, 2
        ), counted as (
          select least, most,
            sum(number) over (order by least) as by_least,
            sum(number) over (order by most) as by_most,
            sum(number) over () as number
          from days
          where most is not null
            and least >= 0
        )
        select coalesce(max(number), 0),
          (select coalesce(sum(number), 0) from days where most is null),
          (select coalesce(sum(number), 0) from days where most is not null and least < 0),
          min(least) filter (where by_least >= 0.5 * number),
          min(most) filter (where by_most >= 0.5 * number),
          min(least) filter (where by_least >= 0.9 * number),
          min(most) filter (where by_most >= 0.9 * number)
        from counted
        """
            .formatted(selection.isOfAll() ? "" : chosen(selection));
    return indexes.ask(
        () ->
            selection
                .bind(database.sql(sql), at)
                .query(
                    (row, _) -> {
                      ObjectNode node = JsonNodeFactory.instance.objectNode();
                      node.put("counted", row.getLong(1));
                      node.put("undated", row.getLong(2));
                      node.put("toCome", row.getLong(3));
                      node.putObject("median")
                          .put("atLeast", row.getObject(4, Integer.class))
                          .put("atMost", row.getObject(5, Integer.class));
                      node.putObject("ninetieth")
                          .put("atLeast", row.getObject(6, Integer.class))
                          .put("atMost", row.getObject(7, Integer.class));
                      return node;
                    })
                .single());
  }

  private static String chosen(Selection selection) {
    return "and d.born in (\nselect s.born\n%s%s)"
        .formatted(
            selection.isOnStatuses() ? AtClocks.STATUSES : AtClocks.FROM + AtClocks.WHERE,
            selection.conditions());
  }
}
