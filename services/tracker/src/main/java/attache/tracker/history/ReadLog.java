package attache.tracker.history;

import attache.ledger.Ledger;
import attache.ledger.Recorded;
import attache.tracker.json.Json;
import attache.tracker.json.ObjectText;
import attache.tracker.log.EventLine;
import attache.tracker.log.EventReader;
import attache.tracker.log.Streams;
import attache.tracker.questions.HistoryQuestion;
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
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Answers what was recorded. The log has one clock: {@code knownAt} ends it, {@code asOf} changes
 * nothing.
 */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Reading")
class ReadLog implements HistoryQuestion {
  private static final int USUAL = 1_000;
  private static final int MOST = 1_000_000;
  private static final int PAGE = 1_000;

  private final Ledger ledger;
  private final InLog log;
  private final EventReader reader;

  ReadLog(Ledger ledger, InLog log, EventReader reader) {
    this.ledger = ledger;
    this.log = log;
    this.reader = reader;
  }

  @Clocked
  @Operation(summary = "What was recorded about a record, oldest first")
  @GetMapping(path = "/records/{id}/history", produces = "application/json")
  ResponseEntity<String> history(@PathVariable String id, HttpServletRequest request) {
    List<Recorded> events = events(id, new Parameters(request));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .eTag("\"" + events.size() + "\"")
        .header("Cache-Control", "no-cache")
        .body(json(id, events));
  }

  /** For pages, which put it in words; programs get each event as it was recorded. */
  @Override
  public JsonNode history(String id, Parameters parameters) {
    return Json.parse(json(id, events(id, parameters).stream().map(reader::today).toList()));
  }

  private List<Recorded> events(String id, Parameters parameters) {
    Question question = Question.read(parameters);
    parameters.done();
    long known = log.known(question);
    List<Recorded> events =
        Streams.isOfRecord(id)
            ? ledger.read(id, 0).stream().filter(event -> event.position() <= known).toList()
            : List.of();
    if (events.isEmpty()) {
      throw Views.unknown(id);
    }
    return events;
  }

  private static String json(String id, List<Recorded> events) {
    return new ObjectText()
        .put("id", id)
        .list("items", events.stream().map(EventLine::of).collect(Collectors.joining(",")))
        .put("version", events.size())
        .toString();
  }

  @Clocked
  @Parameter(
      in = ParameterIn.QUERY,
      name = "after",
      description = "The position to go on after",
      schema = @Schema(type = "integer", format = "int64", minimum = "0"))
  @Parameter(
      in = ParameterIn.QUERY,
      name = "limit",
      description = "How many events at most",
      schema = @Schema(type = "integer", minimum = "1", maximum = "1000000", defaultValue = "1000"))
  @Operation(summary = "The log after a position, an event a line")
  @GetMapping(path = "/events", produces = "application/x-ndjson")
  void events(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Parameters parameters = new Parameters(request);
    Question question = Question.read(parameters);
    long after = parameters.position("after", 0);
    int limit = parameters.count("limit", 1, MOST, USUAL);
    parameters.done();
    long known = log.known(question);
    List<Recorded> page = ledger.read(after, Math.min(limit, PAGE));
    response.setContentType("application/x-ndjson");
    response.setHeader("Cache-Control", "no-cache");
    OutputStream out = response.getOutputStream();
    int left = limit;
    while (!page.isEmpty() && page.getFirst().position() <= known) {
      StringBuilder lines = new StringBuilder();
      for (Recorded event : page) {
        if (event.position() <= known) {
          lines.append(EventLine.of(event)).append('\n');
        }
      }
      out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
      left -= page.size();
      page = left == 0 ? List.of() : ledger.read(page.getLast().position(), Math.min(left, PAGE));
    }
  }
}
