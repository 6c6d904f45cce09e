package attache.tracker.recording;

import attache.dossier.Because;
import attache.dossier.Command;
import attache.dossier.Development;
import attache.tracker.desk.Desk;
import attache.tracker.http.Submission;
import attache.tracker.http.Takes;
import attache.tracker.json.BecauseJson;
import attache.tracker.json.CitationJson;
import attache.tracker.json.DevelopmentJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes developments, and what is learned about them later. */
@RestController
@RequestMapping(
    path = "/api/v1/records/{id}/developments",
    consumes = "application/json",
    produces = "application/json")
@Tag(name = "Recording")
class RecordDevelopments {
  private final Desk desk;
  private final References references;

  RecordDevelopments(Desk desk, References references) {
    this.desk = desk;
    this.references = references;
  }

  @Operation(summary = "Records a development")
  @Takes("Development")
  @PostMapping
  ResponseEntity<ObjectNode> record(@PathVariable String id, Submission submission) {
    var record = Named.record(id);
    boolean[] draft = new boolean[1];
    Development development =
        submission.read(
            fields -> {
              draft[0] = fields.flag("draft");
              return DevelopmentJson.read(fields, NewIds::development);
            });
    references.require(development.details());
    String author = submission.circumstances().actor();
    Command command =
        draft[0]
            ? new Command.DraftDevelopment(record, development, author)
            : new Command.RecordDevelopment(record, development);
    return Answer.naming(
        draft[0] ? "development" : "id", desk.submit(command, submission.circumstances()));
  }

  @Operation(summary = "Corrects a development: we were wrong")
  @Takes("Correction")
  @PostMapping("/{development}/corrections")
  ResponseEntity<ObjectNode> correct(
      @PathVariable String id, @PathVariable String development, Submission submission) {
    var record = Named.record(id);
    var about = Named.development(development);
    Command.CorrectDevelopment command =
        submission.read(
            fields -> {
              String reason = fields.requiredText("reason");
              var evidence = fields.list("evidence", CitationJson::read);
              var correction = DevelopmentJson.correction(fields);
              return correction == null
                  ? null
                  : fields.make(
                      () ->
                          new Command.CorrectDevelopment(
                              record,
                              about,
                              correction,
                              new Because(reason, Because.Origin.ANALYST, evidence)));
            });
    references.require(command.correction().details());
    return Answer.naming("development", desk.submit(command, submission.circumstances()));
  }

  @Operation(summary = "Retracts a development: it should not be here")
  @Takes("Reason")
  @PostMapping("/{development}/retraction")
  ResponseEntity<ObjectNode> retract(
      @PathVariable String id, @PathVariable String development, Submission submission) {
    var record = Named.record(id);
    var about = Named.development(development);
    Because because = submission.read(BecauseJson::said);
    return Answer.naming(
        "development",
        desk.submit(
            new Command.RetractDevelopment(record, about, because), submission.circumstances()));
  }

  @Operation(summary = "Adds sources that bear a development out")
  @Takes("Evidence")
  @PostMapping("/{development}/evidence")
  ResponseEntity<ObjectNode> addEvidence(
      @PathVariable String id, @PathVariable String development, Submission submission) {
    var record = Named.record(id);
    var about = Named.development(development);
    Command.AddEvidence command =
        submission.read(
            fields -> {
              var sources = fields.list("sources", CitationJson::read);
              JsonNode given = fields.any("sources");
              if (given == null || given.isEmpty()) {
                fields.missing("sources", "\"sources\" is missing; cite at least one document");
              }
              Because because = BecauseJson.said(fields);
              return because == null
                  ? null
                  : new Command.AddEvidence(record, about, sources, because);
            });
    return Answer.naming("development", desk.submit(command, submission.circumstances()));
  }
}
