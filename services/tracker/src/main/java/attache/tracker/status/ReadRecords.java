package attache.tracker.status;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.tracker.json.Json;
import attache.tracker.questions.RecordQuestion;
import attache.tracker.views.At;
import attache.tracker.views.Clocked;
import attache.tracker.views.Parameters;
import attache.tracker.views.Question;
import attache.tracker.views.Standing;
import attache.tracker.views.Views;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Answers where one record stands on a day, as known at a time, and why. */
@RestController
@RequestMapping(path = "/api/v1/records/{id}", produces = "application/json")
@Tag(name = "Reading")
class ReadRecords implements RecordQuestion {
  private final Views views;
  private final RecordPage pages;
  private final KeptPages kept;
  private final ExplanationJson explanations;

  ReadRecords(Views views, RecordPage pages, KeptPages kept, ExplanationJson explanations) {
    this.views = views;
    this.pages = pages;
    this.kept = kept;
    this.explanations = explanations;
  }

  @Clocked
  @Operation(
      summary = "A record with its status, developments and links",
      responses =
          @ApiResponse(
              responseCode = "200",
              description = "OK",
              content = @Content(schema = @Schema(type = "object"))))
  @GetMapping
  byte[] record(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
    Asked asked = asked(new Parameters(request));
    Page page = page(id, asked);
    head(response, asked.at, page.version());
    return page.json(asked.at);
  }

  @Clocked
  @Operation(summary = "Why the record stands where it stands")
  @GetMapping("/explanation")
  String explanation(
      @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
    At at = asked(new Parameters(request)).at;
    Standing standing = views.record(id, at);
    head(response, at, standing.version());
    return explanations.write(standing, at).toString();
  }

  @Override
  public JsonNode record(String id, Parameters parameters) {
    Asked asked = asked(parameters);
    return Json.parse(new String(page(id, asked).json(asked.at), UTF_8));
  }

  @Override
  public JsonNode explanation(String id, Parameters parameters) {
    At at = asked(parameters).at;
    return explanations.write(views.record(id, at), at);
  }

  private record Asked(At at, boolean now) {}

  private Asked asked(Parameters parameters) {
    Question question = Question.read(parameters);
    parameters.done();
    return new Asked(views.at(question), question.now());
  }

  private Page page(String id, Asked asked) {
    return (asked.now ? kept.find(id, asked.at) : pages.find(id, asked.at))
        .orElseThrow(() -> Views.unknown(id));
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
