package attache.tracker.recording;

import attache.tracker.commands.Act;
import attache.tracker.commands.Recorder;
import attache.tracker.http.Submission;
import attache.tracker.http.Takes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Takes developments, and what is learned about them later. */
@RestController
@RequestMapping(
    path = "/api/v1/records/{id}/developments",
    consumes = "application/json",
    produces = "application/json")
@Tag(name = "Recording")
class RecordDevelopments {
  private final Recorder recorder;

  RecordDevelopments(Recorder recorder) {
    this.recorder = recorder;
  }

  @Operation(summary = "Records a development")
  @Takes("Development")
  @PostMapping
  ResponseEntity<ObjectNode> record(@PathVariable String id, Submission submission) {
    var receipt = recorder.record(new Act.RecordDevelopment(id), submission);
    boolean draft = submission.body().path("draft").asBoolean(false);
    return Answer.naming(draft ? "development" : "id", receipt);
  }

  @Operation(summary = "Corrects a development: we were wrong")
  @Takes("Correction")
  @PostMapping("/{development}/corrections")
  ResponseEntity<ObjectNode> correct(
      @PathVariable String id, @PathVariable String development, Submission submission) {
    return Answer.naming(
        "development", recorder.record(new Act.CorrectDevelopment(id, development), submission));
  }

  @Operation(summary = "Retracts a development: it should not be here")
  @Takes("Reason")
  @PostMapping("/{development}/retraction")
  ResponseEntity<ObjectNode> retract(
      @PathVariable String id, @PathVariable String development, Submission submission) {
    return Answer.naming(
        "development", recorder.record(new Act.RetractDevelopment(id, development), submission));
  }

  @Operation(summary = "Adds sources that bear a development out")
  @Takes("Evidence")
  @PostMapping("/{development}/evidence")
  ResponseEntity<ObjectNode> addEvidence(
      @PathVariable String id, @PathVariable String development, Submission submission) {
    return Answer.naming(
        "development", recorder.record(new Act.AddEvidence(id, development), submission));
  }
}
