package attache.tracker.questions;

import attache.tracker.views.Parameters;
import tools.jackson.databind.JsonNode;

/** Which records stand where, a page at a time. */
public interface ListQuestion {
  JsonNode list(Parameters parameters);
}
