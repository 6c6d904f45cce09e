package attache.tracker.totals;

import attache.tracker.views.At;
import attache.tracker.views.IndexKey;
import attache.tracker.views.Selection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which lines of equipment are added up: all, or those of the designations and categories asked
 * for. A record that is found by one of its lines has others.
 */
record EquipmentLines(boolean all, Set<String> names, Set<String> categories) {
  static final EquipmentLines ALL = new EquipmentLines(true, Set.of(), Set.of());

  private static final String OF_CARDS =
      """
      select distinct line.name, line.category
      from views.card c
      cross join lateral unnest(c.line_names, c.line_categories) as line (name, category)
      where c.slot = :slot
        and c.known_from <= :known
        and c.known_to > :known
        and c.equipment && :equipment::text[]
      """;

  private record Written(@Nullable String name, @Nullable String category) {}

  /** As records write what is asked for, in whatever case and accents. */
  static EquipmentLines asked(JdbcClient database, Selection selection, At at) {
    Set<String> asked = selection.equipment();
    if (asked.isEmpty()) {
      return ALL;
    }
    Set<String> names = new LinkedHashSet<>();
    Set<String> categories = new LinkedHashSet<>();
    for (Written line :
        selection
            .bind(database.sql(OF_CARDS), at)
            .query((row, _) -> new Written(row.getString(1), row.getString(2)))
            .list()) {
      if (line.name != null && asked.contains(IndexKey.of(line.name))) {
        names.add(line.name);
      }
      if (line.category != null && asked.contains(IndexKey.of(line.category))) {
        categories.add(line.category);
      }
    }
    return new EquipmentLines(false, names, categories);
  }

  /** The condition on a {@code line}. */
  String are() {
    return all
        ? "true"
        : "(line.name = any(:lineNames::text[]) or line.category = any(:lineCategories::text[]))";
  }

  JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
    return all
        ? statement
        : statement
            .param("lineNames", names.toArray(String[]::new))
            .param("lineCategories", categories.toArray(String[]::new));
  }
}
