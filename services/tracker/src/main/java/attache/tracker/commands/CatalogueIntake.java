package attache.tracker.commands;

import tools.jackson.databind.JsonNode;

/** Takes whole catalogues in. */
public interface CatalogueIntake {

  /**
   * Takes in every record that can be taken, and reports what became of each, as the API does.
   *
   * @param catalogue NDJSON, a JSON array, or records one after another
   * @param dryRun to say what would happen, and write nothing
   * @throws attache.tracker.problems.Problem where the text as a whole cannot be read
   */
  JsonNode take(String catalogue, boolean dryRun, String actor);
}
