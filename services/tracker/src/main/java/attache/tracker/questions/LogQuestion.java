package attache.tracker.questions;

import attache.tracker.views.Parameters;
import tools.jackson.databind.JsonNode;

/** What was recorded, when, by whom and about what: the log, filtered, a page at a time. */
public interface LogQuestion {
  JsonNode recorded(Parameters parameters);
}
