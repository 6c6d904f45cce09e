package attache.tracker.recording;

import attache.dossier.Because;
import attache.dossier.Command;
import attache.dossier.value.Link;
import attache.tracker.desk.Desk;
import attache.tracker.http.Submission;
import attache.tracker.http.Takes;
import attache.tracker.json.Json;
import attache.tracker.json.LinkJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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
  private static final String UNSAID = "No reason was given.";

  private final Desk desk;
  private final References references;

  LinkRecords(Desk desk, References references) {
    this.desk = desk;
    this.references = references;
  }

  @Operation(summary = "Links a record to another")
  @Takes("Link")
  @PostMapping(consumes = "application/json")
  ResponseEntity<ObjectNode> link(@PathVariable String id, Submission submission) {
    var record = Named.record(id);
    Link link = submission.read(LinkJson::read);
    references.require("/to", link.to());
    var receipt = desk.submit(new Command.LinkRecords(record, link), submission.circumstances());
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
    var record = Named.record(id);
    var about = Named.link(link);
    Because because =
        submission.read(
            fields -> {
              String said = fields.text("reason");
              String why = said != null ? said : reason != null ? reason : UNSAID;
              return fields.make(() -> new Because(why, Because.Origin.ANALYST, List.of()));
            });
    var receipt =
        desk.submit(new Command.UnlinkRecords(record, about, because), submission.circumstances());
    return Answer.ok(receipt, Answer.body(receipt).put("link", about.value()));
  }
}
