package attache.tracker.questions;

import attache.tracker.views.Parameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How many records stand where, and how much they are about. */
public interface TotalsQuestion {
  JsonNode totals(Parameters parameters);

  /** The same told apart only, without the total over all. */
  JsonNode apart(Parameters parameters);

  /** The same with nothing but the number of records, which costs a fraction. */
  JsonNode counts(Parameters parameters);

  /** Several answers from one look at the records that all of them are about, in their order. */
  List<JsonNode> apart(Parameters parameters, List<Slice> slices);

  /** The same with nothing but the number of records. */
  List<JsonNode> counts(Parameters parameters, List<Slice> slices);

  /**
   * One of several questions.
   *
   * @param by what to tell apart, joined by commas; empty for the total over all
   * @param filters further ones, which let fewer records through; none of words, any party or
   *     equipment, since sums look at those of all
   */
  record Slice(String by, Map<String, String[]> filters) {
    public Slice(String by) {
      this(by, Map.of());
    }

    /** With one more filter. */
    public Slice and(String filter, String value) {
      Map<String, String[]> more = new HashMap<>(filters);
      more.put(filter, new String[] {value});
      return new Slice(by, more);
    }
  }
}
