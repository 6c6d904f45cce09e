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

/** One page of a list, from one statement. */
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
    Long[] few = few(selection, at);
    String sql =
        """
        select c.born, %s::text as sort_key, c.record, c.class, c.kind, c.title, c.modality,
          c.requirement, c.document->'parties' as parties, c.document->'equipment' as equipment,
          s.stage, s.grp, s.ambiguous, array_to_json(s.candidates) as candidates, s.confirmed,
          s.valid_from::text as since, s.facets
        %s%s%s
        %s
        %s
        %s
        limit :limit
        """
            .formatted(
                sort.column(),
                Selection.FROM,
                Selection.WHERE,
                selection.conditions(),
                few == null ? "" : "and c.born = any(:few)",
                after == null ? "" : sort.after(turned),
                sort.orderBy(turned));
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
                    from views.status s
                    where s.slot = :slot
                      and s.known_from <= :known
                      and s.known_to > :known
                      and s.valid_from <= :day::date
                      and s.valid_to > :day::date
                    %s
                    limit %d
                    """
                        .formatted(selection.conditionsOnStages(), FEW + 1)),
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
