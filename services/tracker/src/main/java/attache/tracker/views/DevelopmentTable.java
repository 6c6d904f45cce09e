package attache.tracker.views;

import static attache.tracker.views.BatchWrite.longs;
import static attache.tracker.views.BatchWrite.texts;

import java.util.List;

/** Writes developments. */
final class DevelopmentTable {
  static final String COLUMNS =
      """
      slot, born, position, known_from, known_to, earliest, latest, recorded, id, retracted,
      unconfirmed, measure\
      """;

  private DevelopmentTable() {}

  static void end(BatchWrite write, List<Sheet.End<Rows.Said>> ends) {
    write.end(
        """
        update views.development_%d d
        set known_to = e.at
        from unnest(?::bigint[], ?::bigint[], ?::bigint[]) as e (born, position, at)
        where d.slot = ?
          and d.born = e.born
          and d.position = e.position
          and d.known_to = 9223372036854775807
        """,
        ends,
        longs(end -> end.key().born()),
        longs(end -> end.key().position()),
        longs(Sheet.End::at));
  }

  static void begin(BatchWrite write, List<Sheet.Row<Rows.Said, DevelopmentRow>> rows) {
    write.begin(
        "development",
        COLUMNS,
        """
        select ?, unnest(?::bigint[]), unnest(?::bigint[]), unnest(?::bigint[]),
          unnest(?::bigint[]), unnest(?::text[])::date, unnest(?::text[])::date,
          unnest(?::text[])::date, unnest(?::text[]), unnest(?::text[])::boolean,
          unnest(?::text[])::boolean, unnest(?::text[])
        """,
        rows,
        longs(row -> row.key.born()),
        longs(row -> row.key.position()),
        longs(row -> row.from),
        longs(Sheet.Row::to),
        texts(row -> StoredDays.text(row.content.earliest())),
        texts(row -> StoredDays.text(row.content.latest())),
        texts(row -> StoredDays.text(row.content.recorded())),
        texts(row -> row.content.id()),
        texts(row -> String.valueOf(row.content.retracted())),
        texts(row -> String.valueOf(row.content.unconfirmed())),
        texts(row -> row.content.measure()));
  }

  static void copy(CopyRows to, short slot, Sheet.Row<Rows.Said, DevelopmentRow> row) {
    DevelopmentRow said = row.content;
    to.row(12).add(slot).add(row.key.born()).add(row.key.position()).add(row.from).add(row.to());
    to.add(said.earliest()).add(said.latest()).add(said.recorded()).add(said.id());
    to.add(said.retracted()).add(said.unconfirmed()).add(said.measure());
  }
}
