package attache.tracker.views;

import static attache.tracker.views.BatchWrite.longs;
import static attache.tracker.views.BatchWrite.texts;

import attache.tracker.json.NodeText;
import java.util.List;

/** Writes what is weak about records; there is a row only while something is. */
final class AnomalyTable {
  private AnomalyTable() {}

  static void end(BatchWrite write, List<Sheet.End<Long>> ends) {
    write.end(
        """
        update views.anomaly_%d a
        set known_to = e.at
        from unnest(?::bigint[], ?::bigint[]) as e (born, at)
        where a.slot = ?
          and a.born = e.born
          and a.known_to = 9223372036854775807
        """,
        ends, longs(end -> end.key()), longs(Sheet.End::at));
  }

  static void begin(BatchWrite write, List<Sheet.Row<Long, Rows.Weak>> rows) {
    write.begin(
        """
        insert into views.anomaly_%d (slot, born, known_from, known_to, weak, anomalies)
        select ?, unnest(?::bigint[]), unnest(?::bigint[]), unnest(?::bigint[]),
          unnest(?::bigint[]), unnest(?::text[])::json
        """,
        rows,
        longs(row -> row.key),
        longs(row -> row.from),
        longs(Sheet.Row::to),
        longs(row -> row.content.number()),
        texts(row -> text(row.content)));
  }

  static final String COLUMNS = "slot, born, known_from, known_to, weak, anomalies";

  static void copy(CopyRows to, short slot, Sheet.Row<Long, Rows.Weak> row) {
    to.row(6).add(slot).add(row.key).add(row.from).add(row.to());
    to.add(row.content.number()).add(text(row.content));
  }

  private static String text(Rows.Weak weak) {
    return NodeText.of(Documents.anomalies(weak.anomalies()));
  }
}
