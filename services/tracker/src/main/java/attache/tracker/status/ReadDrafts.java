package attache.tracker.status;

import attache.dossier.Draft;
import attache.dossier.value.DevelopmentId;
import attache.tracker.json.CitationJson;
import attache.tracker.json.DevelopmentJson;
import attache.tracker.json.Json;
import attache.tracker.questions.DraftsQuestion;
import attache.tracker.views.At;
import attache.tracker.views.Clocked;
import attache.tracker.views.Parameters;
import attache.tracker.views.Question;
import attache.tracker.views.Standing;
import attache.tracker.views.Views;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers what is not approved yet, to authors and reviewers: it is in no other answer. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "Reading")
class ReadDrafts implements DraftsQuestion {
  private final Views views;
  private final JdbcClient database;

  ReadDrafts(Views views, JdbcClient database) {
    this.views = views;
    this.database = database;
  }

  @Clocked
  @Operation(summary = "The drafts of a record that are not approved")
  @GetMapping("/records/{id}/drafts")
  ResponseEntity<ObjectNode> drafts(@PathVariable String id, HttpServletRequest request) {
    return answer(drafts(id, new Parameters(request)));
  }

  @Override
  public ObjectNode drafts(String id, Parameters parameters) {
    Question question = Question.read(parameters);
    parameters.done();
    At at = views.at(question);
    return list(at, drafts(views.record(id, at)));
  }

  @Clocked
  @Parameter(
      in = ParameterIn.QUERY,
      name = "author",
      description = "Whose drafts",
      schema = @Schema(type = "string"))
  @Parameter(
      in = ParameterIn.QUERY,
      name = "before",
      description = "Only what was handed in before this position: the answer's next",
      schema = @Schema(type = "integer", format = "int64", minimum = "1"))
  @Parameter(
      in = ParameterIn.QUERY,
      name = "limit",
      description = "How many drafts at most",
      schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
  @Operation(
      summary = "The drafts of all records that wait for a review, those handed in last first")
  @GetMapping("/reviews")
  ResponseEntity<ObjectNode> reviews(HttpServletRequest request) {
    return answer(reviews(new Parameters(request)));
  }

  @Override
  public ObjectNode reviews(Parameters parameters) {
    Question question = Question.read(parameters);
    String author = parameters.text("author");
    long before = parameters.position("before", Long.MAX_VALUE);
    int limit = parameters.count("limit", 1, 200, 50);
    parameters.done();
    At at = views.at(question);
    List<Waiting> waiting = waiting(at, author, before, limit);
    return list(at, waiting.stream().flatMap(one -> shown(one, at)))
        .put("next", waiting.size() < limit ? null : waiting.getLast().position);
  }

  /** A draft that was handed in, at a position, and that nobody has answered. */
  private record Waiting(String record, String development, long position) {}

  private List<Waiting> waiting(At at, @Nullable String author, long before, int limit) {
    return database
        .sql(
            """
            select e.stream, e.data->>'development', e.position
            from ledger.event e
            where e.name = 'DevelopmentSubmitted'
              and e.position <= :known
              and e.position < :before
              and (:author::text is null or e.actor = :author)
              and not exists (
                select
                from ledger.event answer
                where answer.name in
                    ('DevelopmentApproved', 'DevelopmentRejected', 'DraftDiscarded')
                  and answer.stream = e.stream
                  and answer.position > e.position
                  and answer.position <= :known
                  and answer.data->>'development' = e.data->>'development'
              )
              and not exists (
                select
                from views.card c
                where c.slot = :slot
                  and c.record = e.stream
                  and c.merged_into is not null
                  and c.known_from <= :known
                  and c.known_to > :known
              )
            order by e.position desc
            limit :limit
            """)
        .param("known", at.known())
        .param("slot", at.slot())
        .param("before", before)
        .param("author", author)
        .param("limit", limit)
        .query((row, _) -> new Waiting(row.getString(1), row.getString(2), row.getLong(3)))
        .list();
  }

  private Stream<ObjectNode> shown(Waiting waiting, At at) {
    Standing standing = views.record(waiting.record, at);
    Draft draft = standing.dossier().drafts().get(new DevelopmentId(waiting.development));
    return draft == null ? Stream.empty() : Stream.of(shown(standing, draft));
  }

  private static ResponseEntity<ObjectNode> answer(ObjectNode body) {
    return ResponseEntity.ok()
        .header("Cache-Control", "no-store")
        .header("Attache-Position", body.path("position").asString())
        .body(body);
  }

  private static ObjectNode list(At at, Stream<ObjectNode> drafts) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode items = node.putArray("items");
    drafts.forEach(items::add);
    return at.describe(node);
  }

  private static Stream<ObjectNode> drafts(Standing standing) {
    return standing.dossier().drafts().values().stream().map(draft -> shown(standing, draft));
  }

  private static ObjectNode shown(Standing standing, Draft draft) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("record", standing.record());
    node.put("title", standing.dossier().registration().title());
    node.put("state", draft.state().name());
    node.put("author", draft.author());
    node.put("draftedAt", Json.instant(draft.drafted().at()));
    node.put(
        "submittedAt", draft.submitted() == null ? null : Json.instant(draft.submitted().at()));
    node.set("development", DevelopmentJson.write(draft.development()));
    var rejected = draft.rejected();
    if (rejected == null) {
      node.putNull("rejected");
    } else {
      ArrayNode evidence =
          node.putObject("rejected").put("reason", rejected.reason()).putArray("evidence");
      rejected.evidence().forEach(citation -> evidence.add(CitationJson.write(citation)));
    }
    return node;
  }
}
