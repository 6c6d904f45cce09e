package attache.tracker.views;

import static attache.tracker.views.BatchWrite.longs;

import java.util.List;

/** Writes how much is weak about records; there is a row only while something is. */
final class AnomalyTable {
  static final String COLUMNS = "slot, born, known_from, known_to, weak";

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

  static void begin(BatchWrite write, List<Sheet.Row<Long, Integer>> rows) {
    write.begin(
        "anomaly",
        COLUMNS,
        """
        select ?, unnest(?::bigint[]), unnest(?::bigint[]), unnest(?::bigint[]),
          unnest(?::bigint[])
        """,
        rows,
        longs(row -> row.key),
        longs(row -> row.from),
        longs(Sheet.Row::to),
        longs(row -> row.content));
  }

  static void copy(CopyRows to, short slot, Sheet.Row<Long, Integer> row) {
    to.row(5).add(slot).add(row.key).add(row.from).add(row.to()).add(row.content);
  }
}
