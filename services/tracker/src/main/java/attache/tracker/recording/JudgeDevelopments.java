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
import tools.jackson.databind.node.ObjectNode;

/** Takes what people think of a development: of its sources, and whether it is so. */
@RestController
@RequestMapping(
    path = "/api/v1/records/{id}/developments/{development}",
    consumes = "application/json",
    produces = "application/json")
@Tag(name = "Recording")
class JudgeDevelopments {
  private final Recorder recorder;

  JudgeDevelopments(Recorder recorder) {
    this.recorder = recorder;
  }

  @Operation(summary = "Grades the sources of a development by the Admiralty code")
  @Takes("Grade")
  @PostMapping("/grades")
  ResponseEntity<ObjectNode> grade(
      @PathVariable String id, @PathVariable String development, Submission submission) {
    return Answer.naming(
        "development", recorder.record(new Act.GradeEvidence(id, development), submission));
  }

  @Operation(summary = "Disputes a development: sources disagree, and both sides stand")
  @Takes("Dispute")
  @PostMapping("/disputes")
  ResponseEntity<ObjectNode> dispute(
      @PathVariable String id, @PathVariable String development, Submission submission) {
    return disputed(recorder.record(new Act.DisputeDevelopment(id, development), submission));
  }

  @Operation(summary = "Settles a dispute; what follows from that is a correction or a retraction")
  @Takes("Reason")
  @PostMapping("/disputes/{dispute}/resolution")
  ResponseEntity<ObjectNode> resolve(
      @PathVariable String id,
      @PathVariable String development,
      @PathVariable String dispute,
      Submission submission) {
    return disputed(recorder.record(new Act.ResolveDispute(id, development, dispute), submission));
  }

  private static ResponseEntity<ObjectNode> disputed(Receipt receipt) {
    var noted = Json.parse(receipt.events().getLast().data());
    return Answer.created(
        receipt,
        Answer.body(receipt)
            .put("development", noted.path("development").asString())
            .put("dispute", noted.path("dispute").asString()));
  }
}
