package attache.tracker.questions;

import attache.tracker.views.Parameters;
import tools.jackson.databind.JsonNode;

/** Which open deals may have lapsed, for nothing is known to have happened for long. */
public interface DormantQuestion {
  JsonNode dormant(Parameters parameters);
}
