package attache.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** Medians, percentiles, and numbers as people read them. */
final class Figures {
  private Figures() {}

  static double median(DoubleStream values) {
    return percentile(values.toArray(), 0.5);
  }

  /** Between the two nearest values where it falls between them. */
  static double percentile(double[] values, double part) {
    if (values.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
    var sorted = values.clone();
    Arrays.sort(sorted);
    double place = part * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** Three digits that matter, with thousands apart: 0.213, 4.71, 83.9, 16,204. */
  static String text(double value) {
    var digits = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : value >= 1 ? "%.2f" : "%.3f";
    return String.format(Locale.ROOT, digits, value);
  }
}
