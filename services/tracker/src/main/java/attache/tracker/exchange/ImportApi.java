package attache.tracker.exchange;

import attache.ledger.IdempotencyKey;
import attache.tracker.desk.Circumstances;
import attache.tracker.http.Actor;
import attache.tracker.http.IdempotencyHeader;
import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/v1/import}: a catalogue in, a report out.
 *
 * <p>The whole body is kept before anything is decided, so a client may send everything before it
 * reads, and a body that is not JSON as a whole changes nothing. Sending it again is harmless; with
 * an idempotency key it is answered as the first time, too, when all is done.
 */
@RestController
@RequestMapping(
    path = "/api/v1/import",
    consumes = {
      MediaType.APPLICATION_JSON_VALUE,
      ImportApi.NDJSON,
      "application/ndjson",
      "application/jsonl"
    })
@Tag(name = "Exchange")
final class ImportApi {
  static final String NDJSON = "application/x-ndjson";

  private static final String RECORD = "#/components/schemas/CatalogueRecord";

  private final Intake intake;
  private final Answers answers;
  private final ImportSettings settings;

  ImportApi(Intake intake, Answers answers, ImportSettings settings) {
    this.intake = intake;
    this.answers = answers;
    this.settings = settings;
  }

  @Operation(
      summary = "Imports a catalogue and reports what became of each record",
      description =
          "The body is a JSON array of records, or one record a line (NDJSON), where a broken line"
              + " is rejected alone. Each record is taken as a whole or not at all; importing a file"
              + " again changes nothing. With Accept: application/x-ndjson the report comes line by"
              + " line while records are decided; under an Idempotency-Key when all are.",
      parameters =
          @Parameter(
              in = ParameterIn.HEADER,
              name = "Idempotency-Key",
              description =
                  "Under the same key the same body is answered as the first time; a dry run takes"
                      + " none",
              schema = @Schema(type = "string")),
      requestBody =
          @RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = MediaType.APPLICATION_JSON_VALUE,
                    array = @ArraySchema(schema = @Schema(ref = RECORD))),
                @Content(mediaType = NDJSON, schema = @Schema(ref = RECORD))
              }))
  @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  void report(
      @RequestParam(defaultValue = "false") boolean dryRun,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    try (Workspace work = Workspace.create()) {
      Form form = spool(request, work);
      IdempotencyKey key = dryRun ? null : key(request, work);
      if (key != null && answers.again(key, response)) {
        return;
      }
      try (SpooledReport report = new SpooledReport(work.report())) {
        Tally tally = take(work, form, dryRun, request, claiming(key, report));
        long position = position(tally);
        if (key == null) {
          response.setContentType(MediaType.APPLICATION_JSON_VALUE);
          response.setHeader("Attache-Position", String.valueOf(position));
          report.writeTo(response.getOutputStream(), tally, position);
          return;
        }
        try (OutputStream answer = work.writeAnswer()) {
          report.writeTo(answer, tally, position);
        }
        answers.keep(key, MediaType.APPLICATION_JSON_VALUE, position, work.answer());
        answers.again(key, response);
      }
    }
  }

  @Operation(summary = "Imports a catalogue and reports while records are decided", hidden = true)
  @PostMapping(produces = NDJSON)
  void lines(
      @RequestParam(defaultValue = "false") boolean dryRun,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    try (Workspace work = Workspace.create()) {
      Form form = spool(request, work);
      IdempotencyKey key = dryRun ? null : key(request, work);
      if (key != null) {
        linesUnder(key, work, form, request, response);
        return;
      }
      StreamedReport report = new StreamedReport(response.getOutputStream());
      response.setContentType(NDJSON);
      try {
        Tally tally = take(work, form, dryRun, request, report);
        report.end(tally, position(tally));
      } catch (Problem stopped) {
        if (!response.isCommitted()) {
          throw stopped;
        }
        report.stopped(stopped.detail());
      }
    }
  }

  /** Whoever may ask again hears the same again, so nothing is said before it is kept. */
  private void linesUnder(
      IdempotencyKey key,
      Workspace work,
      Form form,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (answers.again(key, response)) {
      return;
    }
    long position;
    try (OutputStream answer = work.writeAnswer()) {
      StreamedReport report = new StreamedReport(answer);
      Tally tally = take(work, form, false, request, claiming(key, report));
      position = position(tally);
      report.end(tally, position);
    }
    answers.keep(key, NDJSON, position, work.answer());
    answers.again(key, response);
  }

  private static @Nullable IdempotencyKey key(HttpServletRequest request, Workspace work)
      throws IOException {
    try (InputStream body = Files.newInputStream(work.body())) {
      Circumstances.Key key = IdempotencyHeader.key(request, body);
      return key == null ? null : new IdempotencyKey(key.value(), key.requestHash());
    }
  }

  /** A key is taken once the body is known to be a catalogue, before anything is recorded. */
  private Report claiming(@Nullable IdempotencyKey key, Report report) {
    return key == null ? report : new Claiming(answers, key, report);
  }

  /** A dry run that is misspelt must not become a real one; "?dryRun" alone would be false. */
  private static void requireKnown(String name, String[] values) {
    boolean clear = values.length == 1 && (values[0].equals("true") || values[0].equals("false"));
    if (!name.equals("dryRun") || !clear) {
      throw new Problem(
          ProblemType.INVALID_PARAMETER,
          "the only parameter here is dryRun=true or dryRun=false, once; there is " + name);
    }
  }

  private Form spool(HttpServletRequest request, Workspace work) throws IOException {
    request.getParameterMap().forEach(ImportApi::requireKnown);
    MediaType type = MediaType.parseMediaType(request.getContentType());
    if (work.spool(request.getInputStream(), settings.maxFile().toBytes()) == 0) {
      throw new Problem(
          ProblemType.INVALID_INPUT,
          "the body is empty; send records, one a line (NDJSON) or as a JSON array");
    }
    return type.isCompatibleWith(MediaType.APPLICATION_JSON) ? Form.VALUES : Form.LINES;
  }

  private Tally take(
      Workspace work, Form form, boolean dryRun, HttpServletRequest request, Report report)
      throws IOException {
    return intake.take(work.body(), form, dryRun, Actor.of(request), report);
  }

  /** The last position written; where nothing was, how far the log has come. */
  private long position(Tally tally) {
    return tally.position() > 0 ? tally.position() : intake.position();
  }
}
