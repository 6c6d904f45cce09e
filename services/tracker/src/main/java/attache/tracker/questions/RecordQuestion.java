package attache.tracker.questions;

import attache.tracker.views.Parameters;
import tools.jackson.databind.JsonNode;

/** Where one record stands, why, and what was recorded about it. */
public interface RecordQuestion {

  /**
   * The record with its status, developments and links.
   *
   * @throws attache.tracker.problems.Problem where there is none at the clocks
   */
  JsonNode record(String id, Parameters parameters);

  /** Why it stands there. */
  JsonNode explanation(String id, Parameters parameters);
}
