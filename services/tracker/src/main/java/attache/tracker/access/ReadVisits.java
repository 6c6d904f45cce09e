package attache.tracker.access;

import attache.tracker.json.Json;
import attache.tracker.questions.VisitsQuestion;
import attache.tracker.views.Parameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers who looked at what. */
@RestController
class ReadVisits implements VisitsQuestion {
  private static final int USUAL = 50;
  private static final int MOST = 1_000;

  private final JdbcClient database;
  private final Visits visits;

  ReadVisits(JdbcClient database, Visits visits) {
    this.database = database;
    this.visits = visits;
  }

  private record Row(long id, Look look) {}

  @Parameter(in = ParameterIn.QUERY, name = "actor", description = "Who looked, exactly")
  @Parameter(in = ParameterIn.QUERY, name = "record", description = "The record looked at")
  @Parameter(
      in = ParameterIn.QUERY,
      name = "from",
      description = "The first moment that counts: an instant, or a day (its beginning)")
  @Parameter(
      in = ParameterIn.QUERY,
      name = "to",
      description = "The last moment that counts: an instant, or a day (its end)")
  @Parameter(in = ParameterIn.QUERY, name = "cursor", description = "next of the page before")
  @Parameter(
      in = ParameterIn.QUERY,
      name = "limit",
      schema = @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "50"))
  @Operation(
      summary = "Who looked at which record, newest first",
      description =
          "No evidence: names are what requests say, looks are written a second or so later, and"
              + " lost counts those that were not.")
  @Tag(name = "Audit")
  @GetMapping(path = "/api/v1/audit/visits", produces = "application/json")
  ResponseEntity<JsonNode> list(HttpServletRequest request) {
    return ResponseEntity.ok()
        .header("Cache-Control", "no-cache")
        .body(visits(new Parameters(request)));
  }

  @Override
  public JsonNode visits(Parameters parameters) {
    String actor = parameters.text("actor");
    String record = parameters.text("record");
    Instant from = parameters.beginning("from");
    Instant to = parameters.instant("to");
    long before = parameters.position("cursor", Long.MAX_VALUE);
    int limit = parameters.count("limit", 1, MOST, USUAL);
    parameters.done();
    List<Row> rows = rows(actor, record, from, to, before, limit + 1);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode items = answer.putArray("items");
    rows.stream().limit(limit).forEach(row -> items.add(item(row)));
    answer.put("next", rows.size() > limit ? Long.toString(rows.get(limit - 1).id) : null);
    answer.put("lost", lost(from, to));
    answer.put("keptDays", visits.kept().toDays());
    return answer;
  }

  private static ObjectNode item(Row row) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", row.id)
        .put("at", Json.instant(row.look.at()))
        .put("actor", row.look.actor())
        .put("record", row.look.record())
        .put("way", row.look.way());
  }

  private List<Row> rows(
      @Nullable String actor,
      @Nullable String record,
      @Nullable Instant from,
      @Nullable Instant to,
      long before,
      int limit) {
    return database
        .sql(
            """
            select id, at, actor, record, way
            from access.visit
            where id < :before
              and (:actor::text is null or actor = :actor)
              and (:record::text is null or record = :record)
              and (:from::timestamptz is null or at >= :from::timestamptz)
              and (:to::timestamptz is null or at <= :to::timestamptz)
            order by id desc
            limit :limit
            """)
        .param("before", before)
        .param("actor", actor)
        .param("record", record)
        .param("from", text(from))
        .param("to", text(to))
        .param("limit", limit)
        .query(
            (row, _) ->
                new Row(
                    row.getLong(1),
                    new Look(
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5))))
        .list();
  }

  private long lost(@Nullable Instant from, @Nullable Instant to) {
    return database
        .sql(
            """
            select coalesce(sum(visits), 0)
            from access.lost
            where (:from::timestamptz is null or at >= :from::timestamptz)
              and (:to::timestamptz is null or at <= :to::timestamptz)
            """)
        .param("from", text(from))
        .param("to", text(to))
        .query(Long.class)
        .single();
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
