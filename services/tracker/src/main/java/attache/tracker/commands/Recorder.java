package attache.tracker.commands;

import attache.tracker.desk.Receipt;
import attache.tracker.http.Submission;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Records what analysts say of records, or refuses as the API does. */
public interface Recorder {

  Receipt record(Act act, Submission submission);

  /**
   * What recording it would lead to: where the record would stand, and what would be flagged.
   * Reads, decides and derives as {@link #record} does, and writes nothing.
   */
  JsonNode preview(Act act, Submission submission);

  /** The same of several acts on one record, the one after the other. */
  JsonNode preview(List<Asked> asked);
}
