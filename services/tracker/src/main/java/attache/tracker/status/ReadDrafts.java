package attache.tracker.status;

import attache.dossier.Draft;
import attache.tracker.json.CitationJson;
import attache.tracker.json.DevelopmentJson;
import attache.tracker.json.Json;
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
class ReadDrafts {
  /** So many records are looked through at most, those handed in last first. */
  private static final int MOST = 500;

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
    Parameters parameters = new Parameters(request);
    Question question = Question.read(parameters);
    parameters.done();
    At at = views.at(question);
    return answer(at, drafts(views.record(id, at)));
  }

  @Clocked
  @Parameter(
      in = ParameterIn.QUERY,
      name = "author",
      description = "Whose drafts",
      schema = @Schema(type = "string"))
  @Operation(
      summary = "The drafts of all records that wait for a review, those handed in last first")
  @GetMapping("/reviews")
  ResponseEntity<ObjectNode> reviews(HttpServletRequest request) {
    Parameters parameters = new Parameters(request);
    Question question = Question.read(parameters);
    String author = parameters.text("author");
    parameters.done();
    At at = views.at(question);
    return answer(
        at,
        records(at).stream()
            .flatMap(id -> drafts(views.record(id, at)))
            .filter(draft -> draft.path("state").asString().equals("SUBMITTED"))
            .filter(draft -> author == null || author.equals(draft.path("author").asString())));
  }

  private List<String> records(At at) {
    return database
        .sql(
            """
            select e.stream
            from ledger.event e
            where e.name = 'DevelopmentSubmitted'
              and e.position <= :known
            group by e.stream
            order by max(e.position) desc
            limit :most
            """)
        .param("known", at.known())
        .param("most", MOST)
        .query((row, _) -> row.getString(1))
        .list();
  }

  private static ResponseEntity<ObjectNode> answer(At at, Stream<ObjectNode> drafts) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode items = node.putArray("items");
    drafts.forEach(items::add);
    return ResponseEntity.ok()
        .header("Cache-Control", "no-store")
        .header("Attache-Position", Long.toString(at.known()))
        .body(at.describe(node));
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
