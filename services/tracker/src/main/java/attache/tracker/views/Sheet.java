package attache.tracker.views;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * New rows of one table, and old ones that hold no longer, gathered before they are written. What
 * begins and ends within one batch is written once.
 *
 * @param <K> names the row that holds now
 * @param <R> what the row says
 */
final class Sheet<K, R> {
  /** The end of what still holds. */
  static final long OPEN = Long.MAX_VALUE;

  /** A row that holds from one position until another. */
  static final class Row<K, R> {
    final K key;
    final R content;
    final long from;
    private long to = OPEN;

    private Row(K key, R content, long from) {
      this.key = key;
      this.content = content;
      this.from = from;
    }

    long to() {
      return to;
    }
  }

  /** A row written earlier that holds until here. */
  record End<K>(K key, long at) {}

  private final List<Row<K, R>> rows = new ArrayList<>();
  private final List<End<K>> ends = new ArrayList<>();
  private final Map<K, Row<K, R>> open = new HashMap<>();

  void begin(K key, long at, R content) {
    Row<K, R> row = new Row<>(key, content, at);
    rows.add(row);
    open.put(key, row);
  }

  void end(K key, long at) {
    Row<K, R> row = open.remove(key);
    if (row == null) {
      ends.add(new End<>(key, at));
    } else {
      row.to = at;
    }
  }

  List<Row<K, R>> rows() {
    return rows;
  }

  /**
   * Hands on the rows of a record once each, as they stand in the end.
   *
   * @param over nothing more comes of the record; otherwise rows that still hold are kept back
   */
  void handOn(boolean over, Consumer<Row<K, R>> to) {
    for (Row<K, R> row : rows) {
      if (over || row.to != OPEN) {
        to.accept(row);
      }
    }
    rows.removeIf(row -> over || row.to != OPEN);
    if (over) {
      open.clear();
    }
  }

  List<End<K>> ends() {
    return ends;
  }
}
