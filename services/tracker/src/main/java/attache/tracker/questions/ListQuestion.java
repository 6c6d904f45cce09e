package attache.tracker.questions;

import attache.tracker.views.Parameters;
import tools.jackson.databind.JsonNode;

/** Which records stand where, a page at a time. */
public interface ListQuestion {
  JsonNode list(Parameters parameters);

  /**
   * Of each stage how many records there are, the first of them as a list would show them, those
   * that moved last first, and where that list goes on.
   */
  JsonNode heads(Parameters parameters);
}
