package attache.bench;

import java.time.LocalDate;

/** The same page of another day each time, where its path leaves the day open. */
final class OtherDays {
  /** Stands for a day in a path. */
  static final String DAY = "DAY";

  private static final int DAYS = 9_000;

  private final String path;
  private int asked;

  OtherDays(String path) {
    this.path = path;
  }

  String next() {
    return path.replace(DAY, LocalDate.of(2001, 1, 1).plusDays(4_001L * asked++ % DAYS).toString());
  }
}
