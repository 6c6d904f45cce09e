package attache.tracker.exchange;

import attache.tracker.exchange.Pieces.Cuts;
import java.io.IOException;
import java.nio.file.Path;

/** How a file holds its records. */
enum Form {
  /** One JSON object a line; a broken line leaves the others alone. */
  LINES {
    @Override
    Pieces cut(Path file, int mostRecords) throws IOException {
      if (!Cutter.holdsLines(file)) {
        try {
          return asValues(file, mostRecords); // one object may be spread over several lines
        } catch (Malformed _) {
          // each line for itself, and each says what is wrong with it
        }
      }
      return asLines(file, mostRecords);
    }
  },
  /**
   * One JSON array, or objects one after another: JSON as a whole or not at all. Where it turns out
   * to be one object a line, a broken line leaves the others alone here too.
   */
  VALUES {
    @Override
    Pieces cut(Path file, int mostRecords) throws IOException {
      try {
        return asValues(file, mostRecords);
      } catch (Malformed malformed) {
        if (Cutter.holdsLines(file)) {
          return asLines(file, mostRecords);
        }
        throw malformed;
      }
    }
  };

  private static Pieces asLines(Path file, int mostRecords) throws IOException {
    Cuts cuts = new Cuts(mostRecords);
    Cutter.lines(file, cuts);
    return Pieces.of(file, cuts);
  }

  private static Pieces asValues(Path file, int mostRecords) throws IOException {
    Cuts cuts = new Cuts(mostRecords);
    Cutter.values(file, cuts);
    return Pieces.of(file, cuts);
  }

  /**
   * @throws Malformed where the file as a whole cannot be read
   * @throws Problem where it has too many records
   */
  abstract Pieces cut(Path file, int mostRecords) throws IOException;
}
