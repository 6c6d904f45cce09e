package attache.tracker.history;

import attache.ledger.Ledger;
import attache.ledger.Recorded;
import attache.tracker.json.Json;
import attache.tracker.json.ObjectText;
import attache.tracker.log.EventLine;
import attache.tracker.questions.LogQuestion;
import attache.tracker.views.Parameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Answers who recorded what. There is no index of actors, which every append would pay for: a page
 * looks through so many positions at most, says how far it came, and the next one goes on there.
 */
@RestController
class ReadRecorded implements LogQuestion {
  private static final long LOOKED_THROUGH = 100_000;

  private final JdbcClient database;
  private final Ledger ledger;

  ReadRecorded(JdbcClient database, Ledger ledger) {
    this.database = database;
    this.ledger = ledger;
  }

  private record Line(Recorded event, String previousHash) {
    long position() {
      return event.position();
    }

    String json() {
      return new ObjectText()
          .members(EventLine.of(event))
          .put("previousHash", previousHash)
          .toString();
    }
  }

  @Parameter(
      in = ParameterIn.QUERY,
      name = "record",
      description = "A record's id, or source: and a document's")
  @Parameter(in = ParameterIn.QUERY, name = "actor", description = "Who recorded it, exactly")
  @Parameter(in = ParameterIn.QUERY, name = "name", description = "Names of events, by commas")
  @Parameter(
      in = ParameterIn.QUERY,
      name = "sequence",
      description = "With record: its last event that counts, from 0",
      schema = @Schema(type = "integer", format = "int64", minimum = "0"))
  @Parameter(
      in = ParameterIn.QUERY,
      name = "from",
      description = "The first that counts: a position, an instant, or a day (its beginning)")
  @Parameter(
      in = ParameterIn.QUERY,
      name = "to",
      description = "The last that counts: a position, an instant, or a day (its end)")
  @Parameter(
      in = ParameterIn.QUERY,
      name = "order",
      schema =
          @Schema(
              allowableValues = {"newest", "oldest"},
              defaultValue = "newest"))
  @Parameter(in = ParameterIn.QUERY, name = "cursor", description = "next of the page before")
  @Parameter(
      in = ParameterIn.QUERY,
      name = "limit",
      schema = @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "50"))
  @Operation(
      summary = "Who recorded what, filtered, a page at a time",
      description =
          "A page looks through 100,000 positions at most; where next is not null there may be more,"
              + " even where items is empty.")
  @Tag(name = "Audit")
  @GetMapping(path = "/api/v1/audit/log", produces = "application/json")
  ResponseEntity<JsonNode> log(HttpServletRequest request) {
    return ResponseEntity.ok()
        .header("Cache-Control", "no-cache")
        .body(recorded(new Parameters(request)));
  }

  @Override
  public JsonNode recorded(Parameters parameters) {
    long head = ledger.head().position();
    Filter filter = Filter.read(parameters, ledger, head);
    parameters.done();
    long floor = filter.after();
    long ceiling = filter.until();
    if (filter.stream() == null && filter.newestFirst()) {
      floor = Math.max(floor, ceiling - LOOKED_THROUGH);
    } else if (filter.stream() == null) {
      ceiling = ceiling - floor > LOOKED_THROUGH ? floor + LOOKED_THROUGH : ceiling;
    }
    List<Line> found = find(filter, floor, ceiling);
    boolean more = found.size() > filter.limit();
    List<Line> page = more ? found.subList(0, filter.limit()) : found;
    return Json.parse(
        new ObjectText()
            .list("items", page.stream().map(Line::json).collect(Collectors.joining(",")))
            .put("next", next(filter, more ? page.getLast() : null, floor, ceiling))
            .put("head", head)
            .toString());
  }

  private static @Nullable String next(
      Filter filter, @Nullable Line last, long floor, long ceiling) {
    if (last != null) {
      return Long.toString(last.position());
    }
    if (filter.newestFirst()) {
      return floor > filter.after() ? Long.toString(floor + 1) : null;
    }
    return ceiling < filter.until() ? Long.toString(ceiling) : null;
  }

  private List<Line> find(Filter filter, long floor, long ceiling) {
    return database
        .sql(
            """
            select e.position, e.stream, e.sequence, e.id, e.name, e.version, e.recorded_at,
              e.actor, e.data, e.meta, e.hash, b.hash
            from ledger.event e
            left join ledger.event b
              on b.position = e.position - 1
            where e.position > :floor
              and e.position <= :ceiling
              and e.sequence <= :sequence
              and (:actor::text is null or e.actor = :actor)
              and (cardinality(:names::text[]) = 0 or e.name = any(:names::text[]))
            """
                + order(filter))
        .param("floor", floor)
        .param("ceiling", ceiling)
        .param("stream", filter.stream())
        .param("sequence", filter.sequence())
        .param("actor", filter.actor())
        .param("names", filter.names().toArray(String[]::new))
        .param("limit", filter.limit() + 1)
        .query((row, _) -> line(row))
        .list();
  }

  /** A stream is read by its own index, in which sequences grow as positions do. */
  private static String order(Filter filter) {
    String order = filter.newestFirst() ? " desc" : "";
    return filter.stream() == null
        ? "order by e.position" + order + " limit :limit"
        : "and e.stream = :stream order by e.sequence" + order + " limit :limit";
  }

  private static Line line(ResultSet row) throws SQLException {
    byte[] previous = row.getBytes(12);
    return new Line(
        new Recorded(
            row.getLong(1),
            row.getString(2),
            row.getLong(3),
            row.getObject(4, UUID.class),
            row.getString(5),
            row.getInt(6),
            row.getObject(7, OffsetDateTime.class).toInstant(),
            row.getString(8),
            row.getString(9),
            row.getString(10),
            row.getBytes(11)),
        HexFormat.of().formatHex(previous == null ? new byte[32] : previous));
  }
}
