package attache.bench;

import java.time.LocalDate;

/** The same page of another day each time, where its path leaves the day open. */
final class OtherDays {
  /** Stands for a day in a path. */
  static final String DAY = "DAY";

  private static final int DAYS = 9_000;

  private final String path;
  private final LocalDate first;
  private int asked;

  OtherDays(String path) {
    this(path, LocalDate.of(2001, 1, 1));
  }

  /** From a day on; it takes thousands of questions until a day comes again. */
  OtherDays(String path, LocalDate first) {
    this.path = path;
    this.first = first;
  }

  String next() {
    return path.replace(DAY, first.plusDays(4_001L * asked++ % DAYS).toString());
  }
}
