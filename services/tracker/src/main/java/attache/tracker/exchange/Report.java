package attache.tracker.exchange;

import java.io.IOException;

/** Where outcomes go, in the order of the file. */
interface Report {
  /** Before the first outcome. */
  void begin(int records, boolean dryRun) throws IOException;

  void add(Outcome outcome) throws IOException;
}
