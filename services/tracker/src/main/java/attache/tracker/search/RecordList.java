package attache.tracker.search;

import attache.tracker.json.Json;
import attache.tracker.json.ObjectText;
import attache.tracker.views.At;
import attache.tracker.views.AtClocks;
import attache.tracker.views.Kept;
import attache.tracker.views.Selection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One page of a list. Which records stand on it is found first and what is shown of them last, so
 * that what is wide is read for a page and never for all that are sorted.
 */
@Component
class RecordList {
  /** So many records are sorted at once; with more, the list is walked in its order. */
  private static final int FEW = 2_000;

  private static final int MOST_KEPT = 50;

  private final JdbcClient database;
  private final Kept<Long[]> kept = new Kept<>(MOST_KEPT);

  RecordList(JdbcClient database) {
    this.database = database;
  }

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
        select %s
        %s
        """
            .formatted(
                sort.column(),
                statuses ? AtClocks.STATUSES : AtClocks.FROM + AtClocks.WHERE,
                selection.conditions(),
                few == null ? "" : "and s.born = any(:few)",
                after == null ? "" : sort.after(turned),
                sort.orderBy(turned),
                Listed.OF_PAGE,
                "order by page.sort_key%1$s, page.born%1$s".formatted(turned ? " desc" : ""));
    var statement = selection.bind(database.sql(sql), at).param("limit", limit + 1);
    if (few != null) {
      statement = statement.param("few", few);
    }
    if (after != null) {
      statement = statement.param("key", after.key()).param("born", after.born());
    }
    List<Listed> found = statement.query((row, _) -> Listed.read(row)).list();
    boolean more = found.size() > limit;
    List<Listed> items = more ? found.subList(0, limit) : found;
    return new Page(
        items.stream().map(Listed::json).toList(), more ? Cursor.after(items.getLast(), at) : null);
  }

  /**
   * The records of the stages and the quiet asked for, where they are few: the planner cannot tell
   * how many rectangles cover a point and would walk the whole list for a stage that hardly any
   * record has.
   */
  private Long @Nullable [] few(Selection selection, At at) {
    if (selection.narrowing().isEmpty()) {
      return null;
    }
    Long[] found = kept.find(selection.canonical(), at, _ -> true, () -> narrowed(selection, at));
    return found.length > FEW ? null : found;
  }

  private Long[] narrowed(Selection selection, At at) {
    return selection
        .bind(
            database.sql(
                """
                select s.born
                %s%s
                limit %d
                """
                    .formatted(AtClocks.STATUSES, selection.narrowing(), FEW + 1)),
            at)
        .query((row, _) -> row.getLong(1))
        .list()
        .toArray(Long[]::new);
  }
}
