package attache.tracker.recording;

import attache.tracker.commands.Act;
import attache.tracker.commands.Recorder;
import attache.tracker.desk.Receipt;
import attache.tracker.http.Submission;
import attache.tracker.http.Takes;
import attache.tracker.json.Json;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes the judgement that two records are one, and that they are not after all. */
@RestController
@RequestMapping(
    path = "/api/v1/records/{id}",
    consumes = "application/json",
    produces = "application/json")
@Tag(name = "Recording")
class MergeRecords {
  private final Recorder recorder;

  MergeRecords(Recorder recorder) {
    this.recorder = recorder;
  }

  @Operation(summary = "Merges a duplicate into another record, which tells its story from now on")
  @Takes("Merger")
  @PostMapping("/merge")
  ResponseEntity<ObjectNode> merge(@PathVariable String id, Submission submission) {
    Receipt receipt = recorder.record(new Act.MergeRecords(id), submission);
    // the event names the other of the two
    JsonNode noted = Json.parse(receipt.events().getLast().data());
    String asked = receipt.record().value();
    return Answer.created(
        receipt,
        Answer.body(receipt)
            .put("from", noted.path("from").stringValue(asked))
            .put("into", noted.path("into").stringValue(asked)));
  }

  @Operation(
      summary =
          "Parts two records again; what was learned meanwhile stays with the one it is about")
  @Takes("Unmerger")
  @PostMapping("/unmerge")
  ResponseEntity<ObjectNode> unmerge(@PathVariable String id, Submission submission) {
    Receipt receipt = recorder.record(new Act.UnmergeRecords(id), submission);
    return Answer.created(receipt, Answer.body(receipt));
  }
}
