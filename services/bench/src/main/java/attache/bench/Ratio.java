package attache.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of the table: what was measured against its limit, pair by pair.
 *
 * @param goal what the ratio should reach, or NaN where none is set
 * @param unit of both figures, such as events/s
 * @param most true where less is better, so that the ratio should stay below the goal
 */
record Ratio(String work, String limit, String unit, double goal, boolean most, List<Pair> pairs) {

  /** Measured one right after the other. */
  record Pair(double ours, double limit) {
    double ratio() {
      return ours / limit;
    }
  }

  static Ratio atLeast(String work, String limit, String unit, double goal) {
    return new Ratio(work, limit, unit, goal, false, new ArrayList<>());
  }

  static Ratio atMost(String work, String limit, String unit, double goal) {
    return new Ratio(work, limit, unit, goal, true, new ArrayList<>());
  }

  void add(double ours, double limit) {
    pairs.add(new Pair(ours, limit));
  }

  double ours() {
    return Figures.median(pairs.stream().mapToDouble(Pair::ours));
  }

  double theirs() {
    return Figures.median(pairs.stream().mapToDouble(Pair::limit));
  }

  double median() {
    return Figures.median(pairs.stream().mapToDouble(Pair::ratio));
  }

  double lowest() {
    return pairs.stream().mapToDouble(Pair::ratio).min().orElseThrow();
  }

  double highest() {
    return pairs.stream().mapToDouble(Pair::ratio).max().orElseThrow();
  }

  boolean hasGoal() {
    return !Double.isNaN(goal);
  }

  boolean reached() {
    return most ? median() <= goal : median() >= goal;
  }
}
