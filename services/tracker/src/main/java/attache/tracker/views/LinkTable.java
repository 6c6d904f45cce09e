package attache.tracker.views;

import static attache.tracker.views.BatchWrite.longs;
import static attache.tracker.views.BatchWrite.texts;

import attache.dossier.value.Link;
import java.util.List;

/** Writes links. */
final class LinkTable {
  static final String COLUMNS = "slot, born, known_from, known_to, id, rel, target, effect, note";

  private LinkTable() {}

  static void end(BatchWrite write, List<Sheet.End<Rows.Tie>> ends) {
    write.end(
        """
        update views.link_%d l
        set known_to = e.at
        from unnest(?::bigint[], ?::text[], ?::bigint[]) as e (born, id, at)
        where l.slot = ?
          and l.born = e.born
          and l.id = e.id
          and l.known_to = 9223372036854775807
        """,
        ends, longs(end -> end.key().born()), texts(end -> end.key().id()), longs(Sheet.End::at));
  }

  static void begin(BatchWrite write, List<Sheet.Row<Rows.Tie, Link>> rows) {
    write.begin(
        "link",
        COLUMNS,
        """
        select ?, unnest(?::bigint[]), unnest(?::bigint[]), unnest(?::bigint[]),
          unnest(?::text[]), unnest(?::text[]), unnest(?::text[]), unnest(?::text[]),
          unnest(?::text[])
        """,
        rows,
        longs(row -> row.key.born()),
        longs(row -> row.from),
        longs(Sheet.Row::to),
        texts(row -> row.key.id()),
        texts(row -> row.content.rel()),
        texts(row -> row.content.to().value()),
        texts(row -> row.content.effect() == null ? null : row.content.effect().name()),
        texts(row -> row.content.note()));
  }

  static void copy(CopyRows to, short slot, Sheet.Row<Rows.Tie, Link> row) {
    Link link = row.content;
    to.row(9).add(slot).add(row.key.born()).add(row.from).add(row.to()).add(row.key.id());
    to.add(link.rel()).add(link.to().value());
    to.add(link.effect() == null ? null : link.effect().name()).add(link.note());
  }
}
