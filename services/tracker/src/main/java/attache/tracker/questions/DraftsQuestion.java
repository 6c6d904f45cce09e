package attache.tracker.questions;

import attache.tracker.views.Parameters;
import tools.jackson.databind.JsonNode;

/** What is not approved yet. */
public interface DraftsQuestion {

  /** The drafts of one record. */
  JsonNode drafts(String id, Parameters parameters);

  /** Those of all records that wait for a review, handed in last first. */
  JsonNode reviews(Parameters parameters);
}
