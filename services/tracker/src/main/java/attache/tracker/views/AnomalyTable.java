package attache.tracker.views;

import static attache.tracker.views.BatchWrite.longs;
import static attache.tracker.views.BatchWrite.texts;

import attache.dossier.status.Anomaly;
import attache.tracker.json.NodeText;
import java.util.List;

/** Writes what is unusual about records; there is a row only while something is. */
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

  static void begin(BatchWrite write, List<Sheet.Row<Long, List<Anomaly>>> rows) {
    write.begin(
        """
        insert into views.anomaly_%d (slot, born, known_from, known_to, anomalies)
        select ?, unnest(?::bigint[]), unnest(?::bigint[]), unnest(?::bigint[]),
          unnest(?::text[])::json
        """,
        rows,
        longs(row -> row.key),
        longs(row -> row.from),
        longs(Sheet.Row::to),
        texts(row -> NodeText.of(Documents.anomalies(row.content))));
  }

  static final String COLUMNS = "slot, born, known_from, known_to, anomalies";

  static void copy(CopyRows to, short slot, Sheet.Row<Long, List<Anomaly>> row) {
    to.row(5).add(slot).add(row.key).add(row.from).add(row.to());
    to.add(NodeText.of(Documents.anomalies(row.content)));
  }
}
