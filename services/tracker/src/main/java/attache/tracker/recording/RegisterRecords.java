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

/** Takes new records, and corrections of what they are about. */
@RestController
@RequestMapping(path = "/api/v1/records", produces = "application/json")
@Tag(name = "Recording", description = "Recording what sources say")
class RegisterRecords {
  private final Recorder recorder;

  RegisterRecords(Recorder recorder) {
    this.recorder = recorder;
  }

  @Operation(summary = "Registers a record")
  @Takes("Registration")
  @PostMapping(consumes = "application/json")
  ResponseEntity<ObjectNode> register(Submission submission) {
    var receipt = recorder.record(new Act.RegisterRecord(), submission);
    ObjectNode body = Answer.body(receipt);
    body.remove("record");
    return Answer.created(receipt, body.put("id", receipt.record().value()));
  }

  @Operation(summary = "Corrects what a record is about: we were wrong")
  @Takes("Revision")
  @PostMapping(path = "/{id}/corrections", consumes = "application/json")
  ResponseEntity<ObjectNode> correct(@PathVariable String id, Submission submission) {
    var receipt = recorder.record(new Act.CorrectRecord(id), submission);
    return Answer.created(receipt, Answer.body(receipt));
  }
}
