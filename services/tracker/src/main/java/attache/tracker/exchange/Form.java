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
      Cuts cuts = new Cuts(mostRecords);
      Cutter.lines(file, cuts);
      return Pieces.of(file, cuts);
    }
  },
  /** One JSON array, or objects one after another; the file is JSON as a whole or not at all. */
  VALUES {
    @Override
    Pieces cut(Path file, int mostRecords) throws IOException {
      Cuts cuts = new Cuts(mostRecords);
      Cutter.values(file, cuts);
      return Pieces.of(file, cuts);
    }
  };

  /**
   * @throws Malformed where the file as a whole cannot be read
   * @throws TooLarge where it has too many records
   */
  abstract Pieces cut(Path file, int mostRecords) throws IOException;
}
