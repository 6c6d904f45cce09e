package attache.tracker.pages.compare;

import attache.tracker.pages.Moment;
import attache.tracker.views.Days;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records that stand elsewhere at one moment than at another, from one statement. */
@Component
public class Moved {
  private static final int PAGE = 50;

  private final JdbcClient database;

  Moved(JdbcClient database) {
    this.database = database;
  }

  /** Where a record stood. */
  public record Stand(@Nullable String stage, @Nullable String group, List<String> candidates) {}

  public record Item(
      long born,
      String record,
      String recordClass,
      String title,
      boolean known,
      Stand then,
      Stand now) {}

  /**
   * A page.
   *
   * @param next after which record the rest begins; {@code null} where there is none
   */
  public record Page(List<Item> items, @Nullable Long next) {}

  Page between(Moment then, Moment now, long after) {
    List<Item> found =
        database
            .sql(
                """
                select c.born, c.record, c.class, c.title, a.born is not null,
                  a.stage, a.grp, a.candidates, b.stage, b.grp, b.candidates
                from views.projection p
                join views.status b
                  on b.slot = p.live_slot
                  and b.known_from <= :known
                  and b.known_to > :known
                  and b.valid_from <= :day::date
                  and b.valid_to > :day::date
                join views.card c
                  on c.slot = p.live_slot
                  and c.born = b.born
                  and c.known_from <= :known
                  and c.known_to > :known
                left join views.status a
                  on a.slot = p.live_slot
                  and a.born = b.born
                  and a.known_from <= :thenKnown
                  and a.known_to > :thenKnown
                  and a.valid_from <= :thenDay::date
                  and a.valid_to > :thenDay::date
                where p.name = 'records'
                  and b.born > :after
                  and (a.born is null
                    or (a.stage, a.candidates) is distinct from (b.stage, b.candidates))
                order by b.born
                limit :limit
                """)
            .param("known", now.position())
            .param("day", Days.text(now.asOf()))
            .param("thenKnown", then.position())
            .param("thenDay", Days.text(then.asOf()))
            .param("after", after)
            .param("limit", PAGE + 1)
            .query((row, _) -> item(row))
            .list();
    boolean more = found.size() > PAGE;
    List<Item> items = more ? found.subList(0, PAGE) : found;
    return new Page(items, more ? items.getLast().born() : null);
  }

  private static Item item(ResultSet row) throws SQLException {
    return new Item(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getBoolean(5),
        stand(row, 6),
        stand(row, 9));
  }

  private static Stand stand(ResultSet row, int first) throws SQLException {
    var candidates = row.getArray(first + 2);
    return new Stand(
        row.getString(first),
        row.getString(first + 1),
        candidates == null ? List.of() : Arrays.stream((String[]) candidates.getArray()).toList());
  }
}
