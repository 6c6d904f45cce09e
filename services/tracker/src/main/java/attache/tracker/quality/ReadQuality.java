package attache.tracker.quality;

import attache.tracker.library.Lineage;
import attache.tracker.library.VerifiedQuotes;
import attache.tracker.questions.DormantQuestion;
import attache.tracker.views.At;
import attache.tracker.views.Clocked;
import attache.tracker.views.Filtered;
import attache.tracker.views.Parameters;
import attache.tracker.views.Question;
import attache.tracker.views.Selection;
import attache.tracker.views.Views;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers how good what is known is, how late it came, and which deals have gone quiet. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "Reading")
class ReadQuality implements DormantQuestion {
  private final Views views;
  private final Lineage lineage;
  private final VerifiedQuotes quotes;
  private final Weakest weakest;
  private final Lag lag;
  private final Dormant dormant;

  ReadQuality(
      Views views,
      Lineage lineage,
      VerifiedQuotes quotes,
      Weakest weakest,
      Lag lag,
      Dormant dormant) {
    this.views = views;
    this.lineage = lineage;
    this.quotes = quotes;
    this.weakest = weakest;
    this.lag = lag;
    this.dormant = dormant;
  }

  @Clocked
  @Operation(summary = "What is weak about what is known of a record")
  @GetMapping("/records/{id}/quality")
  ResponseEntity<ObjectNode> quality(@PathVariable String id, HttpServletRequest request) {
    Parameters parameters = new Parameters(request);
    Question question = Question.read(parameters);
    parameters.done();
    At at = views.at(question);
    return answer(at, Indicators.of(views.record(id, at), lineage, quotes, at, day(at)).json());
  }

  @Clocked
  @Filtered
  @Parameter(
      in = ParameterIn.QUERY,
      name = "limit",
      description = "How many records at most",
      schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20"))
  @Operation(
      summary =
          "The records with most that is weak, of those with most anomalies and undated"
              + " developments")
  @GetMapping("/quality")
  ResponseEntity<ObjectNode> worst(HttpServletRequest request) {
    Parameters parameters = new Parameters(request);
    Question question = Question.read(parameters);
    Selection selection = Selection.read(parameters);
    int limit = parameters.count("limit", 1, 100, 20);
    parameters.done();
    At at = views.at(question);
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode items = node.putArray("items");
    weakest.of(selection, at, 2 * limit).stream()
        .map(id -> Indicators.of(views.record(id, at), lineage, quotes, at, day(at)))
        .sorted(Comparator.comparingLong(Indicators::score).reversed())
        .limit(limit)
        .forEach(weak -> items.add(weak.json()));
    return answer(at, node);
  }

  @Clocked
  @Filtered
  @Operation(
      summary =
          "How many days after it happened a development was recorded; what is known to a year or a"
              + " month only counts with its least and its most")
  @GetMapping("/lag")
  ResponseEntity<ObjectNode> lag(HttpServletRequest request) {
    Parameters parameters = new Parameters(request);
    Question question = Question.read(parameters);
    Selection selection = Selection.read(parameters);
    parameters.done();
    At at = views.at(question);
    return answer(at, lag.of(selection, at));
  }

  @Clocked
  @Filtered
  @Parameter(
      in = ParameterIn.QUERY,
      name = "months",
      description = "For how long nothing has happened",
      schema = @Schema(type = "integer", minimum = "1", maximum = "600", defaultValue = "24"))
  @Parameter(
      in = ParameterIn.QUERY,
      name = "limit",
      description = "How many deals at most, those quiet for longest first",
      schema = @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "500"))
  @Operation(
      summary =
          "Open deals of which nothing is known to have happened for long: a reviewer may"
              + " record DEAL_LAPSED, nothing does so by itself. Where that waits for review, or was sent"
              + " back and no development was recorded since, it is not proposed again")
  @GetMapping("/dormant")
  ResponseEntity<ObjectNode> dormant(HttpServletRequest request) {
    ObjectNode node = dormant(new Parameters(request));
    return ResponseEntity.ok()
        .header("Cache-Control", "no-cache")
        .header("Attache-Position", node.path("position").asString())
        .body(node);
  }

  @Override
  public ObjectNode dormant(Parameters parameters) {
    Question question = Question.read(parameters);
    Selection selection = Selection.read(parameters);
    int months = parameters.count("months", 1, 600, 24);
    int limit = parameters.count("limit", 1, 500, 500);
    parameters.done();
    At at = views.at(question);
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("items", dormant.of(selection, at, months, limit));
    return at.describe(node.put("months", months));
  }

  private static LocalDate day(At at) {
    return at.knownAt().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static ResponseEntity<ObjectNode> answer(At at, ObjectNode node) {
    return ResponseEntity.ok()
        .header("Cache-Control", "no-cache")
        .header("Attache-Position", Long.toString(at.known()))
        .body(at.describe(node));
  }
}
