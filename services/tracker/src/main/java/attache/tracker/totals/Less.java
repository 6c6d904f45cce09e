package attache.tracker.totals;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is left out of each total. */
record Less(Map<List<@Nullable String>, Sum> sums) {
  static final Less NOTHING = new Less(Map.of());

  /**
   * So much.
   *
   * @param inParts units of wholes that their parts count
   * @param offsets records that are given in return for others
   */
  record Sum(
      BigDecimal units,
      BigDecimal inParts,
      BigDecimal agreements,
      long exact,
      long inexact,
      long unspecified,
      long offsets) {
    static final Sum NONE = new Sum(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, 0, 0);
  }

  /** What is left out of a row that begins with what it is told apart by. */
  Sum of(List<Dimension> by, ResultSet row) throws SQLException {
    return sums.isEmpty() ? Sum.NONE : sums.getOrDefault(key(by, row), Sum.NONE);
  }

  static List<@Nullable String> key(List<Dimension> by, ResultSet row) throws SQLException {
    List<@Nullable String> key = new ArrayList<>();
    for (int i = 1; i <= by.size(); i++) {
      key.add(row.getString("by_" + i));
    }
    return key;
  }
}
