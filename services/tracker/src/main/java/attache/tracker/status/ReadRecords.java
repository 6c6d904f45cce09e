package attache.tracker.status;

import attache.tracker.views.At;
import attache.tracker.views.Clocked;
import attache.tracker.views.Parameters;
import attache.tracker.views.Question;
import attache.tracker.views.Standing;
import attache.tracker.views.Views;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers where one record stands on a day, as known at a time, and why. */
@RestController
@RequestMapping(path = "/api/v1/records/{id}", produces = "application/json")
@Tag(name = "Reading")
class ReadRecords {
  private final Views views;
  private final RecordPage page;

  ReadRecords(Views views, RecordPage page) {
    this.views = views;
    this.page = page;
  }

  @Clocked
  @Operation(summary = "A record with its status, developments and links")
  @GetMapping
  ResponseEntity<String> record(@PathVariable String id, HttpServletRequest request) {
    At at = at(request);
    RecordPage.Found found = page.find(id, at).orElseThrow(() -> Views.unknown(id));
    return answer(at, found.version(), found.json());
  }

  @Clocked
  @Operation(summary = "Why the record stands where it stands")
  @GetMapping("/explanation")
  ResponseEntity<String> explanation(@PathVariable String id, HttpServletRequest request) {
    At at = at(request);
    Standing standing = views.record(id, at);
    return answer(at, standing.version(), ExplanationJson.write(standing, at).toString());
  }

  private At at(HttpServletRequest request) {
    Parameters parameters = new Parameters(request);
    Question question = Question.read(parameters);
    parameters.done();
    return views.at(question);
  }

  private static ResponseEntity<String> answer(At at, long version, String json) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .eTag("\"" + version + "\"")
        .header("Cache-Control", "no-cache")
        .header("Attache-Position", Long.toString(at.known()))
        .body(json);
  }
}
