package attache.tracker.questions;

import attache.tracker.views.Parameters;
import tools.jackson.databind.JsonNode;

/** How many records stand where, and how much they are about. */
public interface TotalsQuestion {
  JsonNode totals(Parameters parameters);

  /** The same told apart only, without the total over all, which costs as much again. */
  JsonNode apart(Parameters parameters);

  /** The same with nothing but the number of records, which costs a fraction. */
  JsonNode counts(Parameters parameters);
}
