package attache.tracker.questions;

import attache.tracker.views.Parameters;
import tools.jackson.databind.JsonNode;

/** Who looked at which record, newest first, a page at a time. */
public interface VisitsQuestion {
  JsonNode visits(Parameters parameters);
}
