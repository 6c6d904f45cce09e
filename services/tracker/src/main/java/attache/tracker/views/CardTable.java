package attache.tracker.views;

import static attache.tracker.views.BatchWrite.longs;

import java.sql.SQLException;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes what records are about. */
final class CardTable {
  private CardTable() {}

  static void end(BatchWrite write, List<Sheet.End<Long>> ends) throws SQLException {
    write.end(
        """
        update views.card c
        set known_to = e.at
        from unnest(?::bigint[], ?::bigint[]) as e (born, at)
        where c.slot = ?
          and c.born = e.born
          and c.known_to = 9223372036854775807
        """,
        ends,
        longs(end -> end.key()),
        longs(Sheet.End::at));
  }

  static void begin(BatchWrite write, List<Sheet.Row<Long, Rows.Card>> rows) throws SQLException {
    ArrayNode cards = JsonNodeFactory.instance.arrayNode();
    rows.forEach(row -> cards.add(CardColumns.of(row)));
    if (!cards.isEmpty()) {
      write.begin(
          """
          insert into views.card (slot, born, known_from, known_to, record, class, kind,
            modality, title, title_key, requirement, suppliers, recipients, parties, equipment,
            search, supplier_keys, recipient_keys, units, lines_exact, lines_inexact, lines_open,
            line_names, line_categories, line_kinds, line_values, anomalies, document)
          select ?, born, known_from, known_to, record, class, kind,
            modality, title, title_key, requirement, suppliers, recipients, parties, equipment,
            search, supplier_keys, recipient_keys, units, lines_exact, lines_inexact, lines_open,
            line_names, line_categories, line_kinds, line_values, anomalies, document
          from json_to_recordset(?::json) as c (born bigint, known_from bigint, known_to bigint,
            record text, class text, kind text, modality text, title text, title_key text,
            requirement text, suppliers text[], recipients text[], parties text[],
            equipment text[], search text, supplier_keys text[], recipient_keys text[],
            units numeric, lines_exact integer, lines_inexact integer, lines_open integer,
            line_names text[], line_categories text[], line_kinds text[], line_values bigint[],
            anomalies json, document json)
          """,
          cards.toString());
    }
  }
}
