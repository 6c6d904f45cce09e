package attache.tracker.search;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a list is sorted by; records that are equal in it stand in the order they were registered
 * in, so that every list has one order.
 */
enum Sort {
  /** In the order of registration: what is added later comes last. */
  REGISTERED("registered", "s.born", "bigint"),
  ID("id", "c.record", "text"),
  TITLE("title", "c.title_key", "text"),
  /** By the day from which the present stage is certain. */
  SINCE("since", "s.since", "date");

  /** By the day from which the present stage is certain, what moved last first. */
  static final String LAST_MOVED = "-since";

  private final String word;
  private final String column;
  private final String type;

  Sort(String word, String column, String type) {
    this.word = word;
    this.column = column;
    this.type = type;
  }

  /** Every way to sort; a hyphen before it turns it round. */
  static List<String> known() {
    return Stream.of(values()).flatMap(sort -> Stream.of(sort.word, "-" + sort.word)).toList();
  }

  static Sort of(String word) {
    String plain = word.startsWith("-") ? word.substring(1) : word;
    return Stream.of(values()).filter(sort -> sort.word.equals(plain)).findFirst().orElseThrow();
  }

  String column() {
    return column;
  }

  String orderBy(boolean turned) {
    String way = turned ? " desc" : "";
    return "order by " + column + way + ", s.born" + way;
  }

  /** Whether the order is one of statuses, whatever they are about. */
  boolean isOfStatuses() {
    return column.startsWith("s.");
  }

  /** What comes after the last record of the page before. */
  String after(boolean turned) {
    return "and (%s, s.born) %s (:key::%s, :born)".formatted(column, turned ? "<" : ">", type);
  }
}
