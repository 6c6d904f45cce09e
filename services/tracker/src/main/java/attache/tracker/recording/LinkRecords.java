package attache.tracker.recording;

import attache.tracker.commands.Act;
import attache.tracker.commands.Recorder;
import attache.tracker.http.Submission;
import attache.tracker.http.Takes;
import attache.tracker.json.Json;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Takes relations between records. */
@RestController
@RequestMapping(path = "/api/v1/records/{id}/links", produces = "application/json")
@Tag(name = "Recording")
class LinkRecords {
  private final Recorder recorder;

  LinkRecords(Recorder recorder) {
    this.recorder = recorder;
  }

  @Operation(summary = "Links a record to another")
  @Takes("Link")
  @PostMapping(consumes = "application/json")
  ResponseEntity<ObjectNode> link(@PathVariable String id, Submission submission) {
    var receipt = recorder.record(new Act.LinkRecords(id), submission);
    var noted = Json.parse(receipt.events().getLast().data());
    return Answer.created(
        receipt,
        Answer.body(receipt)
            .put("id", noted.path("id").asString())
            .put("rel", noted.path("rel").asString())
            .put("to", noted.path("to").asString()));
  }

  @Operation(summary = "Withdraws a link; a reason may stand in the query or in the body")
  @DeleteMapping("/{link}")
  ResponseEntity<ObjectNode> unlink(
      @PathVariable String id,
      @PathVariable String link,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      Submission submission) {
    var receipt = recorder.record(new Act.UnlinkRecords(id, link), because(submission, reason));
    return Answer.ok(receipt, Answer.body(receipt).put("link", link));
  }

  /** The reason of the query, where the body has none. */
  private static Submission because(Submission submission, @Nullable String reason) {
    return reason != null
            && submission.body() instanceof ObjectNode body
            && body.path("reason").isMissingNode()
        ? new Submission(body.deepCopy().put("reason", reason), submission.circumstances())
        : submission;
  }
}
