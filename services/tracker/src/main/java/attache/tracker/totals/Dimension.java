package attache.tracker.totals;

import attache.tracker.views.Merged;
import java.util.List;
import java.util.stream.Stream;

/** What totals can be told apart by. */
enum Dimension {
  CLASS("class", "s.class", Over.RECORD),
  KIND("kind", "c.kind", Over.RECORD),
  MODALITY("modality", "c.modality", Over.RECORD),
  STAGE("stage", "s.stage", Over.RECORD),
  GROUP("group", "s.grp", Over.RECORD),
  /** A need that was merged counts as the one it went to. */
  REQUIREMENT("requirement", "coalesce(need.target, c.requirement)", Over.NEEDS),
  /** A record with several suppliers counts under each; likewise recipients. */
  SUPPLIER("supplier", "supplier.key", Over.SUPPLIERS),
  RECIPIENT("recipient", "recipient.key", Over.RECIPIENTS),
  EQUIPMENT("equipment", "line.name", Over.LINES),
  CATEGORY("category", "line.category", Over.LINES);

  /** What one row is told for: a record, or each of several things it has. */
  enum Over {
    RECORD("", List.of()),
    NEEDS(
        "left join (" + Merged.WENT + ") need on need.record = c.requirement\n",
        List.of("c.requirement")),
    SUPPLIERS(
        "left join lateral unnest(c.supplier_keys) as supplier (key) on true\n",
        List.of("c.supplier_keys")),
    RECIPIENTS(
        "left join lateral unnest(c.recipient_keys) as recipient (key) on true\n",
        List.of("c.recipient_keys")),
    LINES(
        """
        left join lateral unnest(c.line_names, c.line_categories, c.line_kinds, c.line_values)
          as line (name, category, kind, value) on true
        """,
        List.of("c.line_names", "c.line_categories", "c.line_kinds", "c.line_values"));

    private final String join;
    private final List<String> columns;

    Over(String join, List<String> columns) {
      this.join = join;
      this.columns = columns;
    }

    /** What of a card the things are in. */
    List<String> columns() {
      return columns;
    }

    String join() {
      return join;
    }
  }

  private final String word;
  private final String column;
  private final Over over;

  Dimension(String word, String column, Over over) {
    this.word = word;
    this.column = column;
    this.over = over;
  }

  static List<String> known() {
    return Stream.of(values()).map(Dimension::word).toList();
  }

  static Dimension of(String word) {
    return Stream.of(values()).filter(known -> known.word.equals(word)).findFirst().orElseThrow();
  }

  String word() {
    return word;
  }

  String column() {
    return column;
  }

  Over over() {
    return over;
  }

  /** Whether a status alone tells it, so that no card need be looked at. */
  boolean isOfStatuses() {
    return column.startsWith("s.");
  }
}
