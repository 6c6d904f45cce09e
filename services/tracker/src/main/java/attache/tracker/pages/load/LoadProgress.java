package attache.tracker.pages.load;

import attache.tracker.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells a page that waits how far the catalogue is, and in its last line what became of it. */
final class LoadProgress extends Collected {
  private static final int EVERY = 100;

  private final OutputStream answer;

  LoadProgress(OutputStream answer) {
    this.answer = answer;
  }

  @Override
  public void begins(int records) throws IOException {
    say(JsonNodeFactory.instance.objectNode().put("total", records));
  }

  @Override
  public void record(JsonNode outcome) throws IOException {
    super.record(outcome);
    if (all() % EVERY == 0) {
      say(JsonNodeFactory.instance.objectNode().put("done", all()));
    }
  }

  void end(ResponseEntity<byte[]> page) throws IOException {
    byte[] body = page.getBody();
    String text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
    say(JsonNodeFactory.instance.objectNode().put("page", text));
  }

  private void say(ObjectNode line) throws IOException {
    answer.write(Json.MAPPER.writeValueAsBytes(line));
    answer.write('\n');
    answer.flush();
  }
}
