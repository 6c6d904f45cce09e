package attache.tracker.status;

import attache.tracker.json.Json;
import attache.tracker.questions.RecordQuestion;
import attache.tracker.views.At;
import attache.tracker.views.Clocked;
import attache.tracker.views.Parameters;
import attache.tracker.views.Question;
import attache.tracker.views.Standing;
import attache.tracker.views.Views;
import io.swagger.v3.oas.annotations.Operation;
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
  private final RecordPage page;
  private final ExplanationJson explanations;

  ReadRecords(Views views, RecordPage page, ExplanationJson explanations) {
    this.views = views;
    this.page = page;
    this.explanations = explanations;
  }

  @Clocked
  @Operation(summary = "A record with its status, developments and links")
  @GetMapping
  String record(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
    At at = at(new Parameters(request));
    RecordPage.Found found = page.find(id, at).orElseThrow(() -> Views.unknown(id));
    head(response, at, found.version());
    return found.json();
  }

  @Clocked
  @Operation(summary = "Why the record stands where it stands")
  @GetMapping("/explanation")
  String explanation(
      @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
    At at = at(new Parameters(request));
    Standing standing = views.record(id, at);
    head(response, at, standing.version());
    return explanations.write(standing, at).toString();
  }

  @Override
  public JsonNode record(String id, Parameters parameters) {
    return Json.parse(page.find(id, at(parameters)).orElseThrow(() -> Views.unknown(id)).json());
  }

  @Override
  public JsonNode explanation(String id, Parameters parameters) {
    At at = at(parameters);
    return explanations.write(views.record(id, at), at);
  }

  private At at(Parameters parameters) {
    Question question = Question.read(parameters);
    parameters.done();
    return views.at(question);
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
