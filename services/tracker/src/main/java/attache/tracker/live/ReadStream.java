package attache.tracker.live;

import attache.ledger.Ledger;
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
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/events/stream}: the log from any position, and on as it grows. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Reading")
class ReadStream {
  private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

  private final Ledger ledger;
  private final InLog log;
  private final Live live;
  private final Connector connector;

  ReadStream(Ledger ledger, InLog log, Live live, Connector connector) {
    this.ledger = ledger;
    this.log = log;
    this.live = live;
    this.connector = connector;
  }

  @Clocked
  @Parameter(
      in = ParameterIn.QUERY,
      name = "after",
      description = "The position to go on after; the log's end if missing, 0 for all of it",
      schema = @Schema(type = "integer", format = "int64", minimum = "0"))
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Last-Event-ID",
      description = "The id of the last event that came, as EventSource sends it; overrides after",
      schema = @Schema(type = "integer", format = "int64", minimum = "0"))
  @Parameter(
      in = ParameterIn.QUERY,
      name = "record",
      description = "Only what is recorded about these records; several joined by commas",
      schema = @Schema(type = "string"))
  @Operation(
      summary = "The log after a position, and on as it grows, as server-sent events",
      description =
          "An event has the position as its id, its name in the log as its type and a line of GET"
              + " /events as its data. It comes once it is durable; give its id to minPosition where"
              + " you then read a view. A silent stream sends a comment now and then. With knownAt it"
              + " ends where the log ended then, and is 204 where nothing is left of it.")
  @GetMapping(path = "/events/stream", produces = "text/event-stream")
  void stream(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Parameters parameters = new Parameters(request);
    Question question = Question.read(parameters);
    long after = parameters.position("after", -1);
    Wanted wanted = new Wanted(Set.copyOf(parameters.texts("record")));
    parameters.done();
    long known = log.known(question);
    wanted.records().forEach(this::require);
    long position = position(request.getHeader("Last-Event-ID"), after);
    if (position >= known) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT); // then EventSource does not come again
      return;
    }
    response.setContentType("text/event-stream");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader(
        "X-Accel-Buffering", "no"); // nginx would collect events before it passes them
    if (request.getMethod().equals("HEAD")) {
      return;
    }
    Line line = connector.line(request);
    if (!live.serve(line, wanted, position, known, response.getOutputStream())) {
      throw new Problem(
          ProblemType.TOO_MANY_STREAMS,
          "as many streams are open as may be; try again, or read GET /api/v1/events",
          List.of(),
          Map.of("Retry-After", "5"));
    }
  }

  /** Of a record that is not there the stream would be silent for ever. */
  private void require(String record) {
    if (!Streams.isOfRecord(record) || ledger.version(record) == 0) {
      throw Views.unknown(record);
    }
  }

  private long position(@Nullable String lastEventId, long after) {
    long asked = lastEventId == null || lastEventId.isBlank() ? after : parse(lastEventId.strip());
    long head = ledger.head().position();
    if (asked > head) {
      throw new Problem(
          ProblemType.INVALID_PARAMETER,
          "the log ends at position %d, before %d; leave the position out to go on from its end"
              .formatted(head, asked));
    }
    return asked < 0 ? head : asked;
  }

  private static long parse(String lastEventId) {
    if (!POSITION.matcher(lastEventId).matches()) {
      throw new Problem(
          ProblemType.INVALID_PARAMETER,
          "the header Last-Event-ID holds no position of the log; send the id of an event as it"
              + " came, such as 512, or leave it out");
    }
    return Long.parseLong(lastEventId);
  }
}
