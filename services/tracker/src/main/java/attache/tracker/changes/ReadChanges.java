package attache.tracker.changes;

import attache.ledger.Ledger;
import attache.tracker.json.Json;
import attache.tracker.questions.ChangesQuestion;
import attache.tracker.views.At;
import attache.tracker.views.Clocked;
import attache.tracker.views.Filtered;
import attache.tracker.views.Parameters;
import attache.tracker.views.Question;
import attache.tracker.views.Views;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers what changed between two states of knowledge, as net differences, record by record. */
@RestController
@RequestMapping(path = "/api/v1/changes", produces = "application/json")
@Tag(name = "Reading")
class ReadChanges implements ChangesQuestion {
  private static final int USUAL = 100;
  private static final int MOST = 500;

  /** Many of these are told by whole developments, more than a kilobyte each. */
  private static final int ENOUGH = 150;

  private final JdbcClient database;
  private final Ledger ledger;
  private final Views views;

  ReadChanges(JdbcClient database, Ledger ledger, Views views) {
    this.database = database;
    this.ledger = ledger;
    this.views = views;
  }

  private record Touched(String record, long position) {}

  @Clocked
  @Parameter(
      in = ParameterIn.QUERY,
      name = "from",
      description = "The earlier state of knowledge: an instant, a day (its end) or a position",
      required = true,
      schema = @Schema(type = "string"))
  @Parameter(
      in = ParameterIn.QUERY,
      name = "to",
      description = "The later state of knowledge; now if missing",
      schema = @Schema(type = "string"))
  @Parameter(
      in = ParameterIn.QUERY,
      name = "cursor",
      description = "next of the page before",
      schema = @Schema(type = "string"))
  @Parameter(
      in = ParameterIn.QUERY,
      name = "limit",
      description =
          "How many records a page tells of at most; where it is missing 100, or less where they"
              + " have more than some 150 differences. Those of one record are on one page",
      schema = @Schema(type = "integer", minimum = "1", maximum = "500"))
  @Parameter(
      in = ParameterIn.QUERY,
      name = "record",
      description = "Ids of records; several joined by commas mean any of them",
      schema = @Schema(type = "string"))
  @Parameter(
      in = ParameterIn.QUERY,
      name = "change",
      description =
          "Kinds of differences, such as STAGE_CHANGED; several joined by commas mean any of them",
      schema = @Schema(type = "string"))
  @Filtered
  @Operation(
      summary =
          "Typed differences between two states of knowledge; filters choose records by how they"
              + " stand at either of them",
      description =
          "Differences are of records. What is amended of documents, such as what one is derived"
              + " from, is in the log as SourceAmended.")
  @GetMapping
  ResponseEntity<ObjectNode> changes(HttpServletRequest request) {
    Asked asked = asked(Wanted.sorted(request.getParameterMap()));
    return ResponseEntity.ok()
        .header("Cache-Control", "no-cache")
        .header("Attache-Position", Long.toString(asked.known))
        .body(asked.answer);
  }

  @Override
  public ObjectNode changes(Parameters parameters) {
    return asked(parameters).answer;
  }

  private record Asked(long known, ObjectNode answer) {}

  private Asked asked(Parameters parameters) {
    Question question = Question.read(parameters);
    Known from = known(parameters, "from");
    Known to = known(parameters, "to");
    long cursor = parameters.position("cursor", 0);
    int limit = parameters.count("limit", 1, MOST, USUAL);
    int enough = parameters.has("limit") ? Integer.MAX_VALUE : ENOUGH;
    Wanted wanted = Wanted.read(parameters);
    if (from == null && parameters.text("from") == null) {
      parameters.fault("from", "it is missing; give an instant or a position");
    }
    if (from != null) {
      from.mustNotBeAfter(to, parameters);
      from.mustNotBeAfter(known(parameters, "knownAt"), parameters);
    }
    parameters.done();

    if (to != null) {
      views.awaitRecorded(to.position);
    }
    At now = views.at(question);
    long end = to == null ? now.known() : Math.min(to.position, now.known());
    long start = from == null ? 0 : from.position;
    At at = now.knowing(end, now.asOf(), now.knownAt());
    List<Touched> touched = touched(start, at, Math.max(start, cursor), wanted, limit + 1);
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    int told = 0;
    while (told < Math.min(limit, touched.size()) && items.size() < enough) {
      String record = touched.get(told++).record;
      Differences.of(views.between(record, start, at), at.asOf(), items);
      wanted.keep(items);
    }
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("items", items);
    node.put("next", touched.size() > told ? Long.toString(touched.get(told - 1).position) : null);
    node.put("from", start).put("to", end).put("asOf", at.asOf().toString());
    node.put("knownAt", Json.instant(at.knownAt()));
    return new Asked(now.known(), node);
  }

  /** A state of knowledge: a position of the log, or an instant that stands for one. */
  private record Known(String name, @Nullable Instant instant, long position) {

    /** Instants with nothing recorded between them stand for one position, and differ. */
    void mustNotBeAfter(@Nullable Known end, Parameters parameters) {
      if (end != null
          && (instant != null && end.instant != null
              ? instant.isAfter(end.instant)
              : position > end.position)) {
        parameters.fault(
            end.name,
            "%s lies before %s, %s; give the earlier one as %s"
                .formatted(parameters.text(end.name), name, parameters.text(name), name));
      }
    }
  }

  private @Nullable Known known(Parameters parameters, String name) {
    if (parameters.isPosition(name)) {
      return new Known(name, null, parameters.position(name, 0));
    }
    Instant instant = parameters.instant(name);
    return instant == null ? null : new Known(name, instant, ledger.positionAt(instant));
  }

  /**
   * Each record that events between touch, at the first of them: the one whose forerunner is older.
   */
  private List<Touched> touched(long start, At at, long after, Wanted wanted, int limit) {
    String sql =
        """
            select e.stream, e.position
            from ledger.event e
            left join ledger.event forerunner
              on forerunner.stream = e.stream
              and forerunner.sequence = e.sequence - 1
            where e.position > :after
              and e.position <= :end
              and (e.sequence = 0 or forerunner.position <= :start)
              and strpos(e.stream, ':') = 0
            %s
            order by e.position
            limit :limit
            """
            .formatted(wanted.conditions());
    return wanted
        .bind(database.sql(sql), at)
        .param("after", after)
        .param("start", start)
        .param("end", at.known())
        .param("limit", limit)
        .query((row, _) -> new Touched(row.getString(1), row.getLong(2)))
        .list();
  }
}
