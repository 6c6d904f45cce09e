package attache.tracker.recording;

import attache.dossier.Command;
import attache.dossier.value.RecordId;
import attache.tracker.desk.Desk;
import attache.tracker.http.Submission;
import attache.tracker.http.Takes;
import attache.tracker.json.RegistrationJson;
import attache.tracker.json.RevisionJson;
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
  private final Desk desk;
  private final References references;

  RegisterRecords(Desk desk, References references) {
    this.desk = desk;
    this.references = references;
  }

  @Operation(summary = "Registers a record")
  @Takes("Registration")
  @PostMapping(consumes = "application/json")
  ResponseEntity<ObjectNode> register(Submission submission) {
    Command.Register command =
        submission.read(
            fields -> {
              RecordId id = fields.value("id", RecordId::new);
              var registration = RegistrationJson.read(fields);
              return registration == null
                  ? null
                  : new Command.Register(
                      id == null ? NewIds.record(registration.recordClass()) : id, registration);
            });
    references.require("/requirement", command.registration().requirement());
    var receipt = desk.submit(command, submission.circumstances());
    ObjectNode body = Answer.body(receipt);
    body.remove("record");
    return Answer.created(receipt, body.put("id", receipt.record().value()));
  }

  @Operation(summary = "Corrects what a record is about: we were wrong")
  @Takes("Revision")
  @PostMapping(path = "/{id}/corrections", consumes = "application/json")
  ResponseEntity<ObjectNode> correct(@PathVariable String id, Submission submission) {
    var record = Named.record(id);
    Command.CorrectRecord command =
        submission.read(fields -> RevisionJson.correction(record, fields));
    references.require("/requirement", command.revision().requirement());
    var receipt = desk.submit(command, submission.circumstances());
    return Answer.created(receipt, Answer.body(receipt));
  }
}
