package attache.tracker.questions;

import attache.tracker.views.Parameters;
import tools.jackson.databind.JsonNode;

/** What two states of knowledge differ in. */
public interface ChangesQuestion {
  JsonNode changes(Parameters parameters);
}
