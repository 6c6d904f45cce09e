package attache.tracker.quality;

import attache.tracker.views.At;
import attache.tracker.views.AtClocks;
import attache.tracker.views.Selection;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the records of which most is weak, as far as the views can tell. */
@Component
class Weakest {
  private final JdbcClient database;

  Weakest(JdbcClient database) {
    this.database = database;
  }

  /**
   * The records with most anomalies and most undated developments. Those that have any are found by
   * how many; the others are looked for only where there are not enough.
   */
  List<String> of(Selection selection, At at, int most) {
    List<String> found =
        new ArrayList<>(
            records(
                """
            join views.anomaly a
              on a.slot = :slot
              and a.born = c.born
              and a.known_from <= :known
              and a.known_to > :known
            """,
                "",
                "order by a.weak desc, a.born",
                selection,
                at,
                most));
    if (found.size() < most) {
      found.addAll(
          records(
              "",
              """
              and not exists (
                select
                from views.anomaly a
                where a.slot = :slot
                  and a.born = c.born
                  and a.known_from <= :known
                  and a.known_to > :known
              )
              """,
              "order by c.born",
              selection,
              at,
              most - found.size()));
    }
    return found;
  }

  private List<String> records(
      String join, String condition, String order, Selection selection, At at, int most) {
    String sql =
        "select c.record\n"
            + AtClocks.FROM
            + join
            + AtClocks.WHERE
            + condition
            + selection.conditions()
            + "\n"
            + order
            + "\nlimit :most";
    return selection
        .bind(database.sql(sql), at)
        .param("most", most)
        .query((row, _) -> row.getString(1))
        .list();
  }
}
