package attache.tracker.recording;

import attache.dossier.Because;
import attache.dossier.Command;
import attache.tracker.desk.Desk;
import attache.tracker.http.Submission;
import attache.tracker.http.Takes;
import attache.tracker.json.BecauseJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Takes drafts through their review: handed in by their author, judged by another person. */
@RestController
@RequestMapping(
    path = "/api/v1/records/{id}/developments/{development}",
    consumes = "application/json",
    produces = "application/json")
@Tag(name = "Recording")
class ReviewDevelopments {
  private final Desk desk;

  ReviewDevelopments(Desk desk) {
    this.desk = desk;
  }

  @Operation(summary = "Hands a draft in for review; its author does")
  @Takes("Nothing")
  @PostMapping("/submission")
  ResponseEntity<ObjectNode> submit(
      @PathVariable String id, @PathVariable String development, Submission submission) {
    var record = Named.record(id);
    var about = Named.development(development);
    String actor = submission.circumstances().actor();
    submission.read(fields -> fields.make(() -> true));
    return recorded(submission, new Command.SubmitForReview(record, about, actor));
  }

  @Operation(
      summary = "Approves a draft: from now on it counts; another person than its author does")
  @Takes("Reason")
  @PostMapping("/approval")
  ResponseEntity<ObjectNode> approve(
      @PathVariable String id, @PathVariable String development, Submission submission) {
    var record = Named.record(id);
    var about = Named.development(development);
    String actor = submission.circumstances().actor();
    return recorded(
        submission, new Command.ApproveDevelopment(record, about, actor, why(submission)));
  }

  @Operation(summary = "Sends a draft back; another person than its author does")
  @Takes("Reason")
  @PostMapping("/rejection")
  ResponseEntity<ObjectNode> reject(
      @PathVariable String id, @PathVariable String development, Submission submission) {
    var record = Named.record(id);
    var about = Named.development(development);
    String actor = submission.circumstances().actor();
    return recorded(
        submission, new Command.RejectDevelopment(record, about, actor, why(submission)));
  }

  @Operation(summary = "Throws a draft away; its author does")
  @Takes("Reason")
  @PostMapping("/discard")
  ResponseEntity<ObjectNode> discard(
      @PathVariable String id, @PathVariable String development, Submission submission) {
    var record = Named.record(id);
    var about = Named.development(development);
    String actor = submission.circumstances().actor();
    return recorded(submission, new Command.DiscardDraft(record, about, actor, why(submission)));
  }

  private static Because why(Submission submission) {
    return submission.read(BecauseJson::said);
  }

  private ResponseEntity<ObjectNode> recorded(Submission submission, Command command) {
    return Answer.naming("development", desk.submit(command, submission.circumstances()));
  }
}
