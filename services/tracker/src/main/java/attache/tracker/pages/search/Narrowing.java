package attache.tracker.pages.search;

import attache.tracker.pages.search.SearchPage.Facet;
import attache.tracker.views.At;
import attache.tracker.views.AtClocks;
import attache.tracker.views.Kept;
import attache.tracker.views.OverIndexes;
import attache.tracker.views.Parameters;
import attache.tracker.views.Question;
import attache.tracker.views.Selection;
import attache.tracker.views.Views;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * By what a search can be narrowed down beside class and stage: what was found, counted at once,
 * records that are alike in all of it together.
 */
@Component
class Narrowing {
  private static final int MOST = 12;
  private static final int MOST_KEPT = 100;

  private final Views views;
  private final JdbcClient database;
  private final OverIndexes indexes;
  private final Kept<Map<String, List<Facet>>> kept = new Kept<>(MOST_KEPT);

  Narrowing(Views views, JdbcClient database, OverIndexes indexes) {
    this.views = views;
    this.database = database;
    this.indexes = indexes;
  }

  /** For each filter its values, those of most records first. */
  Map<String, List<Facet>> of(Parameters parameters) {
    Question question = Question.read(parameters);
    Selection selection = Selection.read(parameters);
    parameters.done();
    At at = views.at(question);
    return kept.find(
        selection.canonical(),
        at,
        _ -> true,
        () ->
            selection.isOnStatuses()
                ? indexes.ask(() -> counted(selection, at))
                : counted(selection, at));
  }

  private Map<String, List<Facet>> counted(Selection selection, At at) {
    Map<String, List<Facet>> facets = new LinkedHashMap<>();
    selection
        .bind(
            database.sql(
                """
                with found as materialized (
                  select c.modality, c.requirement, c.supplier_keys, c.recipient_keys,
                    c.line_names, s.grp, s.ambiguous, count(*) as number
                  %s%s%s
                  group by 1, 2, 3, 4, 5, 6, 7
                ), alike as (
                  select row_number() over () as one, line_names, number
                  from (
                    select line_names, sum(number) as number
                    from found
                    group by 1
                  ) of_lines
                ), counted as (
                  select 1 as place, 'group' as filter, grp as word, sum(number) as number
                  from found group by 3
                  union all
                  select 2, 'supplier', key, sum(number)
                  from found, unnest(supplier_keys) as key group by 3
                  union all
                  select 3, 'recipient', key, sum(number)
                  from found, unnest(recipient_keys) as key group by 3
                  union all
                  select 4, 'equipment', name, sum(number)
                  from (select distinct one, number, unnest(line_names) as name from alike) named
                  group by 3
                  union all
                  select 5, 'requirement', requirement, sum(number) from found group by 3
                  union all
                  select 6, 'modality', modality, sum(number) from found group by 3
                  union all
                  select 7, 'ambiguous', ambiguous::text, sum(number) from found where ambiguous
                  group by 3
                )
                select filter, word, number
                from counted
                where word is not null
                order by place, number desc, word
                """
                    .formatted(AtClocks.FROM, AtClocks.WHERE, selection.conditions())),
            at)
        .query(
            row -> {
              List<Facet> of = facets.computeIfAbsent(row.getString(1), _ -> new ArrayList<>());
              if (of.size() < MOST) {
                of.add(new Facet(row.getString(2), row.getLong(3)));
              }
            });
    return facets;
  }
}
