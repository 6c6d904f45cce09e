package attache.tracker.views;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Predicate.not;

import attache.dossier.Registration;
import attache.dossier.names.Folding;
import attache.dossier.value.Equipment;
import attache.dossier.value.Party;
import attache.dossier.value.Quantity;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The columns of a card, as the JSON object PostgreSQL turns into a row. */
final class CardColumns {
  /** So many characters of a title make its place in a list, and fit into a page's cursor. */
  private static final int SORTED_BY = 200;

  /** How many bytes of names each side brings into an index whose entries have 2704 in all. */
  private static final int COUNTED_BY = 1_000;

  /** What PostgreSQL adds to each element of an array. */
  private static final int OF_EACH = 7;

  private CardColumns() {}

  static ObjectNode of(Sheet.Row<Long, Rows.Card> row) {
    Rows.Card card = row.content;
    Registration told = card.registration();
    ObjectNode columns = JsonNodeFactory.instance.objectNode();
    columns.put("born", row.key);
    columns.put("known_from", row.from);
    columns.put("known_to", row.to());
    columns.put("record", card.record());
    columns.put("class", told.recordClass().name());
    columns.put("kind", told.kind());
    columns.put("modality", told.modality().name());
    columns.put("title", told.title());
    columns.put("title_key", IndexKey.beginning(Folding.fold(told.title()), SORTED_BY));
    columns.put("requirement", told.requirement() == null ? null : told.requirement().value());
    columns.put("merged_into", card.mergedInto());
    columns.put("awaits_approval", card.awaitsApproval());
    texts(columns, "suppliers", keys(told, Party::supplies));
    texts(columns, "recipients", keys(told, Party::receives));
    texts(columns, "parties", keys(told, _ -> true));
    texts(columns, "equipment", told.equipment().stream().flatMap(CardColumns::words).toList());
    columns.put("search", search(told));
    texts(columns, "supplier_keys", counted(told, Party::supplies));
    texts(columns, "recipient_keys", counted(told, Party::receives));
    lines(columns, told.equipment().stream().filter(Equipment::isSubject).toList());
    columns.set("document", Documents.registration(told));
    return columns;
  }

  private static List<String> keys(Registration told, Predicate<Party> side) {
    return told.parties().stream()
        .filter(side)
        .flatMap(party -> Stream.of(code(party), party.name()))
        .filter(Objects::nonNull)
        .map(IndexKey::of)
        .distinct()
        .toList();
  }

  /**
   * Each state once, by its code; parties without one by name, unless a state stands for all. Where
   * their names are more than the totals' index holds, the last ones are counted together.
   */
  private static List<String> counted(Registration told, Predicate<Party> side) {
    List<Party> parties = told.parties().stream().filter(side).toList();
    List<String> states =
        parties.stream().map(CardColumns::code).filter(Objects::nonNull).distinct().toList();
    return states.isEmpty()
        ? fitting(parties.stream().map(Party::name).distinct().toList())
        : states;
  }

  private static List<String> fitting(List<String> names) {
    int room = COUNTED_BY;
    for (int i = 0; i < names.size(); i++) {
      room -= OF_EACH + names.get(i).getBytes(UTF_8).length;
      if (room < 0) {
        return Stream.concat(names.stream().limit(i), Stream.of("…")).toList();
      }
    }
    return names;
  }

  private static @Nullable String code(Party party) {
    return party.nationality() == null ? null : party.nationality().code();
  }

  private static Stream<String> words(Equipment line) {
    return Stream.of(line.designation(), line.category())
        .filter(Objects::nonNull)
        .map(IndexKey::of);
  }

  private static String search(Registration told) {
    return Folding.fold(
        Stream.of(
                Stream.of(told.title()),
                told.equipment().stream()
                    .flatMap(line -> Stream.of(line.designation(), line.description())),
                told.parties().stream()
                    .flatMap(party -> Stream.of(party.name(), code(party), party.asStated())))
            .flatMap(words -> words)
            .filter(Objects::nonNull)
            .filter(not(String::isBlank))
            .distinct()
            .reduce((all, next) -> all + "\n" + next)
            .orElse(""));
  }

  private static void lines(ObjectNode columns, List<Equipment> lines) {
    ArrayNode names = columns.putArray("line_names");
    ArrayNode categories = columns.putArray("line_categories");
    ArrayNode kinds = columns.putArray("line_kinds");
    ArrayNode values = columns.putArray("line_values");
    BigInteger units = BigInteger.ZERO;
    int exact = 0;
    int open = 0;
    for (Equipment line : lines) {
      names.add(line.designation());
      categories.add(line.category());
      Count count = Count.of(line.quantity());
      kinds.add(count.kind);
      values.add(count.value);
      if (count.value == null) {
        open++;
      } else if (line.quantity() instanceof Quantity.Exact) {
        exact++;
        units = units.add(BigInteger.valueOf(count.value));
      }
    }
    columns.put("units", units);
    columns.put("lines_exact", exact);
    columns.put("lines_inexact", lines.size() - exact - open);
    columns.put("lines_open", open);
  }

  /** A quantity's kind and its number, or the least of a range. */
  private record Count(String kind, @Nullable Long value) {
    static Count of(Quantity quantity) {
      return switch (quantity) {
        case Quantity.Exact(long value, _) -> new Count("EXACT", value);
        case Quantity.AtLeast(long value, _) -> new Count("AT_LEAST", value);
        case Quantity.AtMost(long value, _) -> new Count("AT_MOST", value);
        case Quantity.Range(long value, _, _) -> new Count("RANGE", value);
        case Quantity.About(long value, _) -> new Count("ABOUT", value);
        case Quantity.Unspecified _ -> new Count("UNSPECIFIED", null);
      };
    }
  }

  private static void texts(ObjectNode columns, String name, Collection<String> values) {
    ArrayNode array = columns.putArray(name);
    values.forEach(array::add);
  }
}
