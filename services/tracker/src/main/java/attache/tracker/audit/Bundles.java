package attache.tracker.audit;

import attache.dossier.value.SourceId;
import attache.ledger.Ledger;
import attache.ledger.Recorded;
import attache.ledger.proof.Evidence;
import attache.ledger.proof.NoSigningKey;
import attache.ledger.proof.Subject;
import attache.tracker.json.Json;
import attache.tracker.log.Streams;
import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Evidence about one record and the documents it rests on, in one file that proves itself. */
@RestController
class Bundles {

  private final Evidence evidence;
  private final Ledger ledger;
  private final Checkpointed checkpointed;

  Bundles(Evidence evidence, Ledger ledger, Checkpointed checkpointed) {
    this.evidence = evidence;
    this.ledger = ledger;
    this.checkpointed = checkpointed;
  }

  @Operation(summary = "All events of a record and of its documents, with proofs, to be handed on")
  @Tag(name = "Audit")
  @GetMapping(path = "/api/v1/audit/bundle", produces = "application/json")
  ResponseEntity<String> bundle(
      @RequestParam String record, @RequestParam(defaultValue = "0") long from)
      throws InterruptedException {
    var events = Streams.isOfRecord(record) ? ledger.read(record, 0) : List.<Recorded>of();
    if (events.isEmpty()) {
      throw new Problem(
          ProblemType.UNKNOWN_RECORD, "there is no record %s".formatted(shortened(record)));
    }
    var signed = checkpointed.covering(events.getLast().position());
    Checkpointed.within("from", from, 0, signed.size());
    var subject = new Subject(record, streams(record, events), Summary.of(record, events));
    try {
      return ResponseEntity.ok()
          .header(
              HttpHeaders.CONTENT_DISPOSITION,
              "attachment; filename=\"%s.bundle.json\"".formatted(record))
          .body(evidence.bundle(subject, signed, from));
    } catch (NoSigningKey _) {
      throw new Problem(
          ProblemType.UNAVAILABLE,
          "this instance does not have the log's signing key, and cannot state that a bundle is"
              + " complete; ask one that has it",
          List.of(),
          Map.of("Retry-After", "5"));
    }
  }

  /** The record's own stream, and those of the documents its events cite. */
  private static List<String> streams(String record, List<Recorded> events) {
    var streams = new LinkedHashSet<String>();
    streams.add(record);
    for (var event : events) {
      Json.parse(event.meta())
          .path("documents")
          .forEach(document -> streams.add(Streams.of(new SourceId(document.asString()))));
    }
    return new ArrayList<>(streams);
  }

  private static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }
}
