package attache.tracker.pages.search;

import attache.tracker.pages.search.SearchPage.Facet;
import attache.tracker.views.At;
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
 * By what a search can be narrowed down beside class and stage: what was found, counted at once.
 */
@Component
class Narrowing {
  private static final int MOST = 12;

  private final Views views;
  private final JdbcClient database;

  Narrowing(Views views, JdbcClient database) {
    this.views = views;
    this.database = database;
  }

  /** For each filter its values, those of most records first. */
  Map<String, List<Facet>> of(Parameters parameters) {
    Question question = Question.read(parameters);
    Selection selection = Selection.read(parameters);
    parameters.done();
    At at = views.at(question);
    Map<String, List<Facet>> facets = new LinkedHashMap<>();
    selection
        .bind(
            database.sql(
                """
                with found as materialized (
                  select c.modality, c.requirement, c.supplier_keys, c.recipient_keys,
                    c.line_names, s.grp, s.ambiguous
                  %s%s%s
                ), counted as (
                  select 1 as place, 'group' as filter, grp as word, count(*) as number
                  from found group by 3
                  union all
                  select 2, 'supplier', key, count(*)
                  from found, unnest(supplier_keys) as key group by 3
                  union all
                  select 3, 'recipient', key, count(*)
                  from found, unnest(recipient_keys) as key group by 3
                  union all
                  select 4, 'equipment', name, count(distinct found.one)
                  from (select row_number() over () as one, line_names from found) found,
                    unnest(line_names) as name group by 3
                  union all
                  select 5, 'requirement', requirement, count(*) from found group by 3
                  union all
                  select 6, 'modality', modality, count(*) from found group by 3
                  union all
                  select 7, 'ambiguous', ambiguous::text, count(*) from found where ambiguous group by 3
                )
                select filter, word, number
                from counted
                where word is not null
                order by place, number desc, word
                """
                    .formatted(Selection.FROM, Selection.WHERE, selection.conditions())),
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
