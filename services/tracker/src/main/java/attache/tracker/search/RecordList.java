package attache.tracker.search;

import attache.tracker.json.Json;
import attache.tracker.json.ObjectText;
import attache.tracker.views.At;
import attache.tracker.views.Selection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One page of a list. Which records stand on it is found first and what is shown of them last, so
 * that what is wide is read for a page and never for all that are sorted. The limits of one row
 * keep the planner to the keys: it expects dozens of rectangles where there is one.
 */
@Component
class RecordList {
  /** So many records are sorted at once; with more, the list is walked in its order. */
  private static final int FEW = 2_000;

  private final JdbcClient database;

  RecordList(JdbcClient database) {
    this.database = database;
  }

  private record Item(String key, long born, String json) {}

  /**
   * A page.
   *
   * @param last where the next page begins; {@code null} where this is the last
   */
  record Page(List<String> items, @Nullable Cursor last) {
    String json(@Nullable String next, At at) {
      return new ObjectText()
          .list("items", items.stream().collect(Collectors.joining(",")))
          .put("next", next)
          .put("asOf", at.asOf().toString())
          .put("knownAt", Json.instant(at.knownAt()))
          .put("position", at.known())
          .toString();
    }
  }

  Page page(Selection selection, At at, String sorted, @Nullable Cursor after, int limit) {
    Sort sort = Sort.of(sorted);
    boolean turned = sorted.startsWith("-");
    boolean statuses = selection.isOnStatuses() && sort.isOfStatuses();
    Long[] few = statuses && sort == Sort.SINCE ? null : few(selection, at);
    String sql =
        """
        with page as (
        select s.born, %s as sort_key
        %s%s
        %s
        %s
        %s
        limit :limit
        )
        select page.born, page.sort_key::text, c.record, c.class, c.kind, c.title, c.modality,
          c.requirement, c.document->'parties' as parties, c.document->'equipment' as equipment,
          s.stage, s.grp, s.ambiguous, array_to_json(s.candidates) as candidates, s.confirmed,
          s.valid_from::text as since, s.facets
        from page
        cross join lateral (
          select *
          from views.card c
          where c.slot = :slot
            and c.born = page.born
            and c.known_from <= :known
            and c.known_to > :known
          limit 1
        ) c
        cross join lateral (
          select *
          %s
            and s.born = page.born
          limit 1
        ) s
        %s
        """
            .formatted(
                sort.column(),
                statuses ? Selection.STATUSES : Selection.FROM + Selection.WHERE,
                selection.conditions(),
                few == null ? "" : "and s.born = any(:few)",
                after == null ? "" : sort.after(turned),
                sort.orderBy(turned),
                Selection.STATUSES,
                "order by page.sort_key%1$s, page.born%1$s".formatted(turned ? " desc" : ""));
    var statement = selection.bind(database.sql(sql), at).param("limit", limit + 1);
    if (few != null) {
      statement = statement.param("few", few);
    }
    if (after != null) {
      statement = statement.param("key", after.key()).param("born", after.born());
    }
    List<Item> found = statement.query((row, _) -> item(row)).list();
    boolean more = found.size() > limit;
    List<Item> items = more ? found.subList(0, limit) : found;
    return new Page(
        items.stream().map(Item::json).toList(),
        more
            ? new Cursor(
                items.getLast().key(), items.getLast().born(), at.known(), at.asOf(), at.knownAt())
            : null);
  }

  /**
   * The records of the stages asked for, where they are few: the planner cannot tell how many
   * rectangles cover a point and would walk the whole list for a stage that hardly any record has.
   */
  private Long @Nullable [] few(Selection selection, At at) {
    if (selection.conditionsOnStages().isEmpty()) {
      return null;
    }
    List<Long> found =
        selection
            .bind(
                database.sql(
                    """
                    select s.born
                    %s%s
                    limit %d
                    """
                        .formatted(Selection.STATUSES, selection.conditionsOnStages(), FEW + 1)),
                at)
            .query((row, _) -> row.getLong(1))
            .list();
    return found.size() > FEW ? null : found.toArray(Long[]::new);
  }

  private static Item item(ResultSet row) throws SQLException {
    String since = row.getString("since");
    return new Item(
        row.getString("sort_key"),
        row.getLong("born"),
        new ObjectText()
            .put("id", row.getString("record"))
            .put("class", row.getString("class"))
            .put("kind", row.getString("kind"))
            .put("title", row.getString("title"))
            .put("modality", row.getString("modality"))
            .put("requirement", row.getString("requirement"))
            .put("stage", row.getString("stage"))
            .put("group", row.getString("grp"))
            .put("ambiguous", row.getBoolean("ambiguous"))
            .raw("candidates", row.getString("candidates"))
            .put("confirmed", row.getBoolean("confirmed"))
            .put("since", since.startsWith("-inf") ? null : since)
            .raw("facets", row.getString("facets"))
            .raw("parties", row.getString("parties"))
            .raw("equipment", row.getString("equipment"))
            .toString());
  }
}
