package attache.tracker.commands;

import java.io.IOException;
import java.io.InputStream;
import tools.jackson.databind.JsonNode;

/** Takes whole catalogues in. */
public interface CatalogueIntake {

  /** Hears what becomes of a catalogue while it is taken in. */
  interface Listener {
    void begins(int records) throws IOException;

    /** One record, in the order of the catalogue, as the API reports it. */
    void record(JsonNode outcome) throws IOException;
  }

  /**
   * Takes in every record that can be taken.
   *
   * @param catalogue NDJSON, a JSON array, or records one after another
   * @param dryRun to say what would happen, and write nothing
   * @throws attache.tracker.problems.Problem where the text as a whole cannot be read
   */
  void take(InputStream catalogue, boolean dryRun, String actor, Listener listener)
      throws IOException;
}
