package attache.tracker.audit;

import attache.dossier.value.SourceId;
import attache.ledger.Ledger;
import attache.ledger.Recorded;
import attache.ledger.proof.Evidence;
import attache.ledger.proof.NoSigningKey;
import attache.ledger.proof.Subject;
import attache.tracker.json.Json;
import attache.tracker.log.EventReader;
import attache.tracker.log.Streams;
import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import attache.tracker.views.Clocked;
import attache.tracker.views.InLog;
import attache.tracker.views.Parameters;
import attache.tracker.views.Question;
import attache.tracker.views.Views;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Evidence about one record and the documents it rests on, in one file that proves itself. */
@RestController
class Bundles {

  private final Evidence evidence;
  private final Ledger ledger;
  private final Checkpointed checkpointed;
  private final InLog log;
  private final EventReader reader;

  Bundles(
      Evidence evidence, Ledger ledger, Checkpointed checkpointed, InLog log, EventReader reader) {
    this.evidence = evidence;
    this.ledger = ledger;
    this.checkpointed = checkpointed;
    this.log = log;
    this.reader = reader;
  }

  @Operation(summary = "All events of a record and of its documents, with proofs, to be handed on")
  @Tag(name = "Audit")
  @Clocked
  @Parameter(in = ParameterIn.QUERY, name = "record", required = true, description = "Its id")
  @Parameter(
      in = ParameterIn.QUERY,
      name = "from",
      description = "The size of a checkpoint that was kept, to show that the log continues it",
      schema = @Schema(type = "integer", format = "int64", minimum = "0", defaultValue = "0"))
  @GetMapping(path = "/api/v1/audit/bundle", produces = "application/json")
  ResponseEntity<String> bundle(HttpServletRequest request) throws InterruptedException {
    var parameters = new Parameters(request);
    var question = Question.read(parameters);
    var record = parameters.required("record");
    long from = parameters.position("from", 0);
    parameters.done();
    long known = log.known(question);
    var events =
        Streams.isOfRecord(record)
            ? ledger.read(record, 0).stream().filter(event -> event.position() <= known).toList()
            : List.<Recorded>of();
    if (events.isEmpty()) {
      throw Views.unknown(record);
    }
    var signed =
        checkpointed.covering(Math.max(events.getLast().position(), question.minPosition()));
    Checkpointed.within("from", from, 0, signed.size());
    var summary = Summary.of(record, events.stream().map(reader::today).toList());
    var subject = new Subject(record, streams(record, events), summary);
    try {
      return ResponseEntity.ok()
          .header(
              HttpHeaders.CONTENT_DISPOSITION,
              "attachment; filename=\"%s.bundle.json\"".formatted(record))
          .body(evidence.bundle(subject, signed, known, from));
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
}
