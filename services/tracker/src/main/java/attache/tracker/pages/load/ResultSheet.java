package attache.tracker.pages.load;

import attache.tracker.pages.Csv;
import attache.tracker.pages.load.LoadPage.Line;
import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** What became of each record, all of them, as a CSV. */
final class ResultSheet extends Collected {
  private final Csv csv = new Csv("line", "id", "result", "stage", "remarks");

  @Override
  public void record(JsonNode outcome) throws IOException {
    super.record(outcome);
    Line line = Line.read(outcome);
    String remarks =
        line.remarks().stream()
            .map(remark -> remark.pointer() + ": " + remark.detail())
            .collect(Collectors.joining("; "));
    csv.line(line.line(), line.id(), line.result(), line.stage(), remarks);
  }

  ResponseEntity<byte[]> csv() {
    return csv.named("import.csv");
  }
}
