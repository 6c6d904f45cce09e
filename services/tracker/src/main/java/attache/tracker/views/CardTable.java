package attache.tracker.views;

import static attache.tracker.views.BatchWrite.longs;

import attache.tracker.json.NodeText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what records are about. */
final class CardTable {
  private static final List<String> WORDS =
      List.of(
          "record",
          "class",
          "kind",
          "modality",
          "title",
          "title_key",
          "requirement",
          "merged_into");
  private static final List<String> KEYS =
      List.of("suppliers", "recipients", "parties", "equipment");
  private static final List<String> LINES = List.of("lines_exact", "lines_inexact", "lines_open");

  static final String COLUMNS =
      """
      slot, born, known_from, known_to, record, class, kind, modality, title, title_key,
      requirement, merged_into, awaits_approval, suppliers, recipients, parties, equipment, search,
      supplier_keys, recipient_keys, units, lines_exact, lines_inexact, lines_open, line_names,
      line_categories, line_kinds, line_values, document\
      """;

  private CardTable() {}

  static void end(BatchWrite write, List<Sheet.End<Long>> ends) {
    write.end(
        """
        update views.card_%d c
        set known_to = e.at
        from unnest(?::bigint[], ?::bigint[]) as e (born, at)
        where c.slot = ?
          and c.born = e.born
          and c.known_to = 9223372036854775807
        """,
        ends, longs(end -> end.key()), longs(Sheet.End::at));
  }

  static void begin(BatchWrite write, List<Sheet.Row<Long, Rows.Card>> rows) {
    write.begin(
        "card",
        COLUMNS,
        """
          select ?, c.*
          from json_to_recordset(?::json) as c (born bigint, known_from bigint, known_to bigint,
            record text, class text, kind text, modality text, title text, title_key text,
            requirement text, merged_into text, awaits_approval boolean, suppliers text[],
            recipients text[], parties text[], equipment text[], search text,
            supplier_keys text[], recipient_keys text[],
            units numeric, lines_exact integer, lines_inexact integer, lines_open integer,
            line_names text[], line_categories text[], line_kinds text[], line_values bigint[],
            document json)
          """,
        rows,
        new BatchWrite.Column<>(CardTable::json));
  }

  private static String json(List<Sheet.Row<Long, Rows.Card>> rows) {
    ArrayNode cards = JsonNodeFactory.instance.arrayNode();
    rows.forEach(row -> cards.add(CardColumns.of(row)));
    return NodeText.of(cards);
  }

  static void copy(CopyRows to, short slot, Sheet.Row<Long, Rows.Card> row) {
    ObjectNode card = CardColumns.of(row);
    to.row(29).add(slot).add(row.key).add(row.from).add(row.to());
    WORDS.forEach(name -> to.add(card.get(name).stringValue(null)));
    to.add(card.get("awaits_approval").booleanValue());
    KEYS.forEach(name -> to.texts(texts(card, name)));
    to.add(card.get("search").stringValue());
    to.texts(texts(card, "supplier_keys")).texts(texts(card, "recipient_keys"));
    to.add(card.get("units").bigIntegerValue());
    LINES.forEach(name -> to.add(card.get(name).intValue()));
    to.texts(texts(card, "line_names")).texts(texts(card, "line_categories"));
    to.texts(texts(card, "line_kinds")).longs(list(card, "line_values", JsonNode::longValue));
    to.add(NodeText.of(card.get("document")));
  }

  private static List<@Nullable String> texts(ObjectNode card, String name) {
    return list(card, name, JsonNode::stringValue);
  }

  private static <T> List<@Nullable T> list(
      ObjectNode card, String name, Function<JsonNode, T> value) {
    List<@Nullable T> values = new ArrayList<>();
    card.get(name).forEach(each -> values.add(each.isNull() ? null : value.apply(each)));
    return values;
  }
}
