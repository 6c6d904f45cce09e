package attache.tracker.pages.correcting;

import attache.tracker.pages.writing.Entered;
import attache.tracker.pages.writing.Said;
import attache.tracker.pages.writing.Who;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A part of what is recorded that has fields of its own: one, or several in rows. What is not
 * touched stays as it is, with all that no field shows.
 */
public record Part(String name, boolean several, List<Column> columns) {
  private static final int MOST = 200;
  private static final Set<String> OPEN = Set.of("parties", "equipment", "amounts", "claims");

  public String field(int row, Column column) {
    return "%s-%d-%s".formatted(name, row, column.path().replace('/', '-'));
  }

  /** The field in which the row says it: the type of a development is chosen from a list. */
  private String field(Entered entered, int row, Column column) {
    return column.mayBeType() && isOfType(entered, row)
        ? typeField(row, column)
        : field(row, column);
  }

  /** Whether the row claims of which type a development is. */
  public boolean isOfType(Entered entered, int row) {
    return entered.is(about(row), Column.TYPE);
  }

  public String about(int row) {
    return field(row, Column.ABOUT);
  }

  public String typeField(int row, Column column) {
    return field(row, column) + "-" + Column.TYPE;
  }

  public String gone(int row) {
    return "%s-%d-gone".formatted(name, row);
  }

  /** How many rows are shown: those that are filled in, and an empty one. */
  public int rows(Entered entered) {
    return several ? Math.min(filled(entered) + 1, MOST) : 1;
  }

  /** Whether it is shown at once: what is asked about most, where there is any. */
  public boolean open(Entered entered) {
    return OPEN.contains(name) && filled(entered) > 0;
  }

  public int filled(Entered entered) {
    return IntStream.range(0, MOST)
            .filter(row -> columns.stream().anyMatch(each -> has(entered, row, each)))
            .max()
            .orElse(-1)
        + 1;
  }

  private boolean has(Entered entered, int row, Column column) {
    return entered.has(field(entered, row, column));
  }

  void show(JsonNode was, Map<String, List<String>> fields) {
    List<JsonNode> there = there(was);
    for (int row = 0; row < there.size(); row++) {
      for (Column column : columns) {
        String shown = column.shown(there.get(row));
        if (!shown.isEmpty()) {
          boolean type =
              column.mayBeType() && Column.ABOUT.shown(there.get(row)).equals(Column.TYPE);
          fields.put(type ? typeField(row, column) : field(row, column), List.of(shown));
        }
      }
    }
  }

  private List<JsonNode> there(JsonNode was) {
    JsonNode value = was.path(name);
    return several ? value.valueStream().toList() : value.isObject() ? List.of(value) : List.of();
  }

  /** What it says now, or {@code null} where one that stood alone is gone. */
  @Nullable JsonNode now(Entered entered, JsonNode was, Said said) {
    List<JsonNode> there = there(was);
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (int row = 0; row < Math.max(there.size(), filled(entered)); row++) {
      int at = row;
      if (!entered.is(gone(row), "yes")
          && columns.stream().anyMatch(each -> has(entered, at, each))) {
        place(said, entered, row, rows.size());
        rows.add(row(entered, row, row < there.size() ? there.get(row) : null));
      }
    }
    return several ? rows : rows.get(0);
  }

  private void place(Said said, Entered entered, int row, int index) {
    String place = several ? name + "/" + index : name;
    said.at(place, field(row, columns.getFirst()));
    columns.forEach(each -> said.at(place + "/" + each.path(), field(entered, row, each)));
    if (name.equals("parties")) {
      said.at(place + "/iso3166", field(row, columns.getFirst()));
    }
  }

  private ObjectNode row(Entered entered, int row, @Nullable JsonNode was) {
    ObjectNode now =
        was instanceof ObjectNode there ? there.deepCopy() : JsonNodeFactory.instance.objectNode();
    columns.forEach(each -> each.put(now, entered.text(field(entered, row, each))));
    if (now.path("quantity").isObject() && !now.path("quantity").has("kind")) {
      ((ObjectNode) now.path("quantity")).put("kind", "UNSPECIFIED");
    }
    if (name.equals("parties")) {
      settle(now, was);
    }
    return now;
  }

  /** A state keeps its code as long as it keeps its name; nobody else has one. */
  private static void settle(ObjectNode party, @Nullable JsonNode was) {
    String name = party.path("name").asString("");
    String role = party.path("role").asString("PARTY");
    if (!party.has("type")) {
      Who.put(name, role, party);
    } else if (!party.path("type").asString().equals("STATE")) {
      party.remove(List.of("iso3166", "isoPart"));
    } else if (was == null || !name.equals(was.path("name").asString()) || !party.has("iso3166")) {
      String code = Who.state(name);
      party.remove(List.of("iso3166", "isoPart"));
      party.put("iso3166", code == null ? name : code);
    }
  }
}
