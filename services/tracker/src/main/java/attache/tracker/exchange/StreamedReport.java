package attache.tracker.exchange;

import attache.tracker.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sends each outcome as a line when it is known, so that whoever waits sees how far it is. */
final class StreamedReport implements Report {
  private static final int FLUSH_EVERY = 64;

  private final OutputStream answer;
  private int lines;

  StreamedReport(OutputStream answer) {
    this.answer = answer;
  }

  @Override
  public void begin(int records, boolean dryRun) throws IOException {
    write(object().put("total", records).put("dryRun", dryRun));
    answer.flush();
  }

  @Override
  public void add(Outcome outcome) throws IOException {
    write(outcome.json());
    if (++lines % FLUSH_EVERY == 0) {
      answer.flush();
    }
  }

  void end(Tally tally, long position) throws IOException {
    ObjectNode last = object();
    last.set("summary", tally.json());
    write(last.put("position", position));
    answer.flush();
  }

  /** After the answer has begun, its last line is the only place left to say what went wrong. */
  void stopped(String why) throws IOException {
    write(object().put("stopped", why));
    answer.flush();
  }

  private void write(ObjectNode line) throws IOException {
    answer.write(Json.MAPPER.writeValueAsBytes(line));
    answer.write('\n');
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
