package attache.tracker.pages.compare;

import attache.tracker.pages.Moment;
import attache.tracker.views.OverIndexes;
import attache.tracker.views.StoredDays;
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
  private final OverIndexes indexes;

  Moved(JdbcClient database, OverIndexes indexes) {
    this.database = database;
    this.indexes = indexes;
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
    List<Item> found = indexes.ask(() -> found(then, now, after));
    boolean more = found.size() > PAGE;
    List<Item> items = more ? found.subList(0, PAGE) : found;
    return new Page(items, more ? items.getLast().born() : null);
  }

  /**
   * Whoever is in one rectangle at both moments has not moved; that is told by an index. The others
   * are looked at one by one, until the page is full.
   */
  private List<Item> found(Moment then, Moment now, long after) {
    return database
        .sql(
            """
            with slot as materialized (
              select live_slot as live
              from views.projection
              where name = 'records'
            ), b as materialized (
              select s.born, s.known_from, s.valid_from
              from slot
              join views.status s
                on s.slot = slot.live
                and s.known_from <= :known
                and s.known_to > :known
                and s.valid_from <= :day::date
                and s.valid_to > :day::date
              where s.born > :after
            ), a as materialized (
              select s.born, s.known_from, s.valid_from
              from slot
              join views.status s
                on s.slot = slot.live
                and s.known_from <= :thenKnown
                and s.known_to > :thenKnown
                and s.valid_from <= :thenDay::date
                and s.valid_to > :thenDay::date
              where s.born > :after
            ), other as materialized (
              select b.born, b.known_from, b.valid_from, a.known_from as then_known_from,
                a.valid_from as then_valid_from
              from b
              left join a on a.born = b.born
              where (a.known_from, a.valid_from) is distinct from (b.known_from, b.valid_from)
              order by b.born
            )
            select c.born, c.record, c.class, c.title, a.born is not null,
              a.stage, a.grp, a.candidates, b.stage, b.grp, b.candidates
            from other
            cross join slot
            cross join lateral (
              select *
              from views.status b
              where b.slot = slot.live
                and b.born = other.born
                and b.known_to > :known
                and b.known_from = other.known_from
                and b.valid_from = other.valid_from
              limit 1
            ) b
            cross join lateral (
              select *
              from views.card c
              where c.slot = slot.live
                and c.born = other.born
                and c.known_from <= :known
                and c.known_to > :known
              limit 1
            ) c
            left join lateral (
              select *
              from views.status a
              where a.slot = slot.live
                and a.born = other.born
                and a.known_to > :thenKnown
                and a.known_from = other.then_known_from
                and a.valid_from = other.then_valid_from
              limit 1
            ) a on true
            where a.born is null
              or (a.stage, a.candidates) is distinct from (b.stage, b.candidates)
            order by other.born
            limit :limit
            """)
        .param("known", now.position())
        .param("day", StoredDays.text(now.asOf()))
        .param("thenKnown", then.position())
        .param("thenDay", StoredDays.text(then.asOf()))
        .param("after", after)
        .param("limit", PAGE + 1)
        .query((row, _) -> item(row))
        .list();
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
