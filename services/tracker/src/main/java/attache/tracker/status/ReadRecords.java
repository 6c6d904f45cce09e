package attache.tracker.status;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.tracker.json.Json;
import attache.tracker.library.VerifiedQuotes;
import attache.tracker.questions.RecordQuestion;
import attache.tracker.views.At;
import attache.tracker.views.Clocked;
import attache.tracker.views.Parameters;
import attache.tracker.views.Question;
import attache.tracker.views.Standing;
import attache.tracker.views.Views;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers where one record stands on a day, as known at a time, and why. */
@RestController
@RequestMapping(path = "/api/v1/records/{id}", produces = "application/json")
@Tag(name = "Reading")
class ReadRecords implements RecordQuestion {
  private final Views views;
  private final RecordPage pages;
  private final KeptPages kept;
  private final ExplanationJson explanations;
  private final VerifiedQuotes quotes;

  ReadRecords(
      Views views,
      RecordPage pages,
      KeptPages kept,
      ExplanationJson explanations,
      VerifiedQuotes quotes) {
    this.views = views;
    this.pages = pages;
    this.kept = kept;
    this.explanations = explanations;
    this.quotes = quotes;
  }

  @Clocked
  @Operation(
      summary = "A record with its status, developments and links",
      description =
          "verified, within a quote, is false where no text of its document is kept, or where the"
              + " words do not stand in one that was kept later.",
      responses =
          @ApiResponse(
              responseCode = "200",
              description = "OK",
              content = @Content(schema = @Schema(type = "object"))))
  @Parameter(
      in = ParameterIn.QUERY,
      name = "order",
      description =
          "The order of developments: recorded (if missing), or occurred, as they are folded and"
              + " explained",
      schema =
          @Schema(
              type = "string",
              allowableValues = {"recorded", "occurred"}))
  @GetMapping
  byte[] record(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
    Parameters parameters = new Parameters(request);
    TellingOrder order = TellingOrder.read(parameters);
    Shown shown = shown(id, asked(parameters));
    head(response, shown.at, shown.page.version());
    byte[] json = shown.page.json(shown.at);
    return switch (order) {
      case AS_RECORDED -> json;
      case AS_OCCURRED -> asOccurred(json, id, shown.at).toString().getBytes(UTF_8);
    };
  }

  private ObjectNode asOccurred(byte[] json, String id, At at) {
    ObjectNode page = (ObjectNode) Json.parse(new String(json, UTF_8));
    TellingOrder.asOccurred(page, views.record(id, at));
    return page;
  }

  @Clocked
  @Operation(
      summary = "Why the record stands where it stands",
      description =
          "unreadable names documents whose events cannot be read here: nobody knows whom they go"
              + " back to, so each counts as an origin of its own.")
  @GetMapping("/explanation")
  String explanation(
      @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
    At at = views.at(asked(new Parameters(request)));
    Standing standing = views.record(id, at);
    head(response, at, standing.version());
    return explained(standing, at).toString();
  }

  @Override
  public JsonNode record(String id, Parameters parameters) {
    TellingOrder order = TellingOrder.read(parameters);
    Shown shown = shown(id, asked(parameters));
    byte[] json = shown.page.json(shown.at);
    return switch (order) {
      case AS_RECORDED -> Json.parse(new String(json, UTF_8));
      case AS_OCCURRED -> asOccurred(json, id, shown.at);
    };
  }

  @Override
  public JsonNode explanation(String id, Parameters parameters) {
    At at = views.at(asked(parameters));
    return explained(views.record(id, at), at);
  }

  private ObjectNode explained(Standing standing, At at) {
    ObjectNode explanation = explanations.write(standing, at);
    quotes.known(at.known()).tell(explanation);
    return explanation;
  }

  private static Question asked(Parameters parameters) {
    Question question = Question.read(parameters);
    parameters.done();
    return question;
  }

  private record Shown(Page page, At at) {}

  /** A page that is not there may be there elsewhere: the view moved while it was asked. */
  private Shown shown(String id, Question question) {
    At at = views.here(question);
    Optional<Page> page = page(id, question, at);
    for (boolean moved = true; page.isEmpty() && moved; ) {
      At now = views.at(question);
      moved = now.slot() != at.slot() || now.known() < at.known();
      at = now;
      page = page(id, question, at);
    }
    return new Shown(page.orElseThrow(() -> Views.unknown(id)), at);
  }

  private Optional<Page> page(String id, Question question, At at) {
    return question.now() ? kept.find(id, at) : pages.find(id, at);
  }

  /**
   * The tag is the version, for {@code If-Match}. The answer changes with the day and with other
   * records too, so it is written by itself rather than as a {@code ResponseEntity}, which would
   * say 304 to whoever has the tag.
   */
  private static void head(HttpServletResponse response, At at, long version) {
    response.setHeader("ETag", "\"" + version + "\"");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Attache-Position", Long.toString(at.known()));
  }
}
