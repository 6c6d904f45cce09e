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

/** Takes drafts through their review: handed in by their author, judged by another person. */
@RestController
@RequestMapping(
    path = "/api/v1/records/{id}/developments/{development}",
    consumes = "application/json",
    produces = "application/json")
@Tag(name = "Recording")
class ReviewDevelopments {
  private final Recorder recorder;

  ReviewDevelopments(Recorder recorder) {
    this.recorder = recorder;
  }

  @Operation(summary = "Hands a draft in for review; its author does")
  @Takes(Takes.NOTHING)
  @PostMapping("/submission")
  ResponseEntity<ObjectNode> submit(
      @PathVariable String id, @PathVariable String development, Submission submission) {
    return recorded(new Act.SubmitForReview(id, development), submission);
  }

  @Operation(
      summary = "Approves a draft: from now on it counts; another person than its author does")
  @Takes("Reason")
  @PostMapping("/approval")
  ResponseEntity<ObjectNode> approve(
      @PathVariable String id, @PathVariable String development, Submission submission) {
    return recorded(new Act.ApproveDevelopment(id, development), submission);
  }

  @Operation(summary = "Sends a draft back; another person than its author does")
  @Takes("Reason")
  @PostMapping("/rejection")
  ResponseEntity<ObjectNode> reject(
      @PathVariable String id, @PathVariable String development, Submission submission) {
    return recorded(new Act.RejectDevelopment(id, development), submission);
  }

  @Operation(summary = "Throws a draft away; its author does")
  @Takes("Reason")
  @PostMapping("/discard")
  ResponseEntity<ObjectNode> discard(
      @PathVariable String id, @PathVariable String development, Submission submission) {
    return recorded(new Act.DiscardDraft(id, development), submission);
  }

  private ResponseEntity<ObjectNode> recorded(Act act, Submission submission) {
    return Answer.naming("development", recorder.record(act, submission));
  }
}
