package attache.tracker.recording;

import attache.dossier.Command;
import attache.tracker.desk.Desk;
import attache.tracker.desk.Receipt;
import attache.tracker.http.Submission;
import attache.tracker.http.Takes;
import attache.tracker.json.BecauseJson;
import attache.tracker.json.Json;
import attache.tracker.json.JudgementJson;
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
  private final Desk desk;

  JudgeDevelopments(Desk desk) {
    this.desk = desk;
  }

  @Operation(summary = "Grades the sources of a development by the Admiralty code")
  @Takes("Grade")
  @PostMapping("/grades")
  ResponseEntity<ObjectNode> grade(
      @PathVariable String id, @PathVariable String development, Submission submission) {
    var record = Named.record(id);
    var about = Named.development(development);
    Command command = submission.read(fields -> JudgementJson.grade(record, about, fields));
    return Answer.naming("development", desk.submit(command, submission.circumstances()));
  }

  @Operation(summary = "Disputes a development: sources disagree, and both sides stand")
  @Takes("Dispute")
  @PostMapping("/disputes")
  ResponseEntity<ObjectNode> dispute(
      @PathVariable String id, @PathVariable String development, Submission submission) {
    var record = Named.record(id);
    var about = Named.development(development);
    Command command =
        submission.read(fields -> JudgementJson.dispute(record, about, fields, NewIds::dispute));
    return disputed(desk.submit(command, submission.circumstances()));
  }

  @Operation(summary = "Settles a dispute; what follows from that is a correction or a retraction")
  @Takes("Reason")
  @PostMapping("/disputes/{dispute}/resolution")
  ResponseEntity<ObjectNode> resolve(
      @PathVariable String id,
      @PathVariable String development,
      @PathVariable String dispute,
      Submission submission) {
    var record = Named.record(id);
    var about = Named.development(development);
    var settled = Named.dispute(dispute);
    var because = submission.read(BecauseJson::said);
    return disputed(
        desk.submit(
            new Command.ResolveDispute(record, about, settled, because),
            submission.circumstances()));
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
