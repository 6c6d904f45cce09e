package attache.tracker.recording;

import attache.dossier.Because;
import attache.dossier.source.Amendment;
import attache.dossier.source.FullText;
import attache.dossier.source.Source;
import attache.dossier.value.SourceId;
import attache.tracker.commands.SourceRecorder;
import attache.tracker.http.Submission;
import attache.tracker.http.Takes;
import attache.tracker.http.UpTo;
import attache.tracker.json.AmendmentJson;
import attache.tracker.json.CitationJson;
import attache.tracker.json.SourceJson;
import attache.tracker.library.FullTexts;
import attache.tracker.library.Held;
import attache.tracker.library.Library;
import attache.tracker.library.Lineage;
import attache.tracker.library.Quotes;
import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import attache.tracker.views.Clocked;
import attache.tracker.views.InLog;
import attache.tracker.views.Parameters;
import attache.tracker.views.Question;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes source documents and shows them. */
@RestController
@RequestMapping(path = "/api/v1/sources", produces = "application/json")
@Tag(name = "Sources", description = "The documents that developments rest on")
class RegisterSources implements SourceRecorder {
  private final Library library;
  private final FullTexts texts;
  private final Lineage lineage;
  private final Quotes quotes;
  private final InLog log;

  RegisterSources(Library library, FullTexts texts, Lineage lineage, Quotes quotes, InLog log) {
    this.log = log;
    this.quotes = quotes;
    this.library = library;
    this.texts = texts;
    this.lineage = lineage;
  }

  @Operation(summary = "Registers a source document, with its full text where it may be kept")
  @Takes(value = "Source", gives = "HeldSource")
  @PostMapping(consumes = "application/json")
  ResponseEntity<ObjectNode> register(@UpTo(8 << 20) Submission submission) {
    Held held = keep(submission);
    return held.isNew()
        ? answer(ResponseEntity.created(address(held)), held)
        : answer(ResponseEntity.ok().location(address(held)), held);
  }

  @Override
  public Held keep(Submission submission) {
    Source source = read(submission);
    return lineage.free(
        source.id(),
        source.derivedFrom(),
        () -> {
          keepText(source.text(), submission);
          return library.register(source, submission.circumstances());
        });
  }

  @Override
  public void check(Submission submission) {
    Source source = read(submission);
    lineage.requireNoCircle(source.id(), source.derivedFrom());
  }

  private static Source read(Submission submission) {
    return submission.read(fields -> SourceJson.read(fields, NewIds::source, FullTexts::described));
  }

  private void keepText(@Nullable FullText described, Submission submission) {
    if (described != null) {
      texts.keep(described, submission.body().path("text").asString());
    }
  }

  private record Change(Amendment amendment, Because because) {}

  @Operation(summary = "Amends a source document; gradings that cite it stay as they are")
  @Takes(value = "Amendment", gives = "HeldSource")
  @PostMapping(path = "/{id}/amendments", consumes = "application/json")
  ResponseEntity<ObjectNode> amend(@PathVariable String id, @UpTo(8 << 20) Submission submission) {
    var about = Named.source(id);
    Change change =
        submission.read(
            fields -> {
              String reason = fields.requiredText("reason");
              var evidence = fields.list("evidence", CitationJson::read);
              Amendment amendment = AmendmentJson.read(fields, FullTexts::described);
              return amendment == null
                  ? null
                  : fields.make(
                      () ->
                          new Change(
                              amendment, new Because(reason, Because.Origin.ANALYST, evidence)));
            });
    List<SourceId> derivedFrom = change.amendment.derivedFrom();
    Held held =
        lineage.free(
            about,
            derivedFrom == null ? List.of() : derivedFrom,
            () -> {
              var found = quotes.find("/evidence", change.because.evidence());
              keepText(change.amendment.text(), submission);
              return library.amend(
                  about,
                  change.amendment,
                  change.because,
                  submission.circumstances().finding(found));
            });
    return answer(ResponseEntity.created(address(held)), held);
  }

  @Operation(
      summary = "Shows a source document",
      responses =
          @ApiResponse(
              responseCode = "200",
              description = "The document",
              content = @Content(schema = @Schema(ref = "#/components/schemas/HeldSource"))))
  @Clocked
  @GetMapping("/{id}")
  ResponseEntity<ObjectNode> show(@PathVariable String id, HttpServletRequest request) {
    return answer(ResponseEntity.ok(), find(id, request));
  }

  @Operation(summary = "Shows the full text of a source document")
  @Clocked
  @GetMapping("/{id}/text")
  ObjectNode text(@PathVariable String id, HttpServletRequest request) {
    var described = find(id, request).source().text();
    if (described == null) {
      throw new Problem(ProblemType.NOT_FOUND, "the full text of %s is not kept".formatted(id));
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("sha256", described.sha256());
    return body.put("text", texts.find(described).orElseThrow());
  }

  private Held find(String id, HttpServletRequest request) {
    Parameters parameters = new Parameters(request);
    Question question = Question.read(parameters);
    parameters.done();
    return library
        .find(Named.source(id), log.known(question))
        .orElseThrow(
            () ->
                new Problem(
                    ProblemType.UNKNOWN_SOURCE,
                    "there is no source %s, or it was not recorded yet at the time asked about"
                        .formatted(id)));
  }

  private static URI address(Held held) {
    return URI.create("/api/v1/sources/" + held.source().id());
  }

  private static ResponseEntity<ObjectNode> answer(ResponseEntity.BodyBuilder answer, Held held) {
    ObjectNode body = SourceJson.write(held.source());
    body.put("version", held.version());
    body.put("position", held.position());
    body.put("recordedAt", held.recordedAt().toString());
    body.put("recordedBy", held.actor());
    return answer
        .eTag("\"" + held.version() + "\"")
        .header("Attache-Position", Long.toString(held.position()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(body);
  }
}
