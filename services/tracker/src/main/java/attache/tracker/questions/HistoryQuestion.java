package attache.tracker.questions;

import attache.tracker.views.Parameters;
import tools.jackson.databind.JsonNode;

/** What was recorded about a record, oldest first. */
public interface HistoryQuestion {
  JsonNode history(String id, Parameters parameters);
}
