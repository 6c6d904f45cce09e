package attache.tracker.cli;

import java.io.IOException;
import tools.jackson.databind.JsonNode;

/** Hears what the service reports about a file, while it reports. */
interface Listener {
  /** The service has the whole file and begins to decide. */
  void begins(String file, long records);

  void decided(JsonNode record) throws IOException;

  /** The last line: counts and the log's position. */
  void done(JsonNode summary) throws IOException;
}
