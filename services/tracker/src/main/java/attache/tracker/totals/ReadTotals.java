package attache.tracker.totals;

import attache.tracker.questions.TotalsQuestion;
import attache.tracker.views.At;
import attache.tracker.views.Clocked;
import attache.tracker.views.Filtered;
import attache.tracker.views.Kept;
import attache.tracker.views.OverIndexes;
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
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers how many and how much. */
@RestController
@RequestMapping(path = "/api/v1/totals", produces = "application/json")
@Tag(name = "Reading")
class ReadTotals implements TotalsQuestion {
  private static final String UNCONFIRMED = "unconfirmed";
  private static final String AGREEMENTS = "agreements";
  private static final int MOST_KEPT = 200;
  private static final int LARGEST_KEPT = 5_000;

  private final Views views;
  private final Totals totals;
  private final OverIndexes indexes;
  private final Kept<ArrayNode> kept = new Kept<>(MOST_KEPT);

  ReadTotals(Views views, Totals totals, OverIndexes indexes) {
    this.views = views;
    this.totals = totals;
    this.indexes = indexes;
  }

  @Clocked
  @Filtered
  @Parameter(
      in = ParameterIn.QUERY,
      name = "by",
      description =
          "What to tell apart, at most 4 of: class, kind, modality, stage, group, requirement,"
              + " supplier, recipient, equipment, category",
      schema = @Schema(type = "string"))
  @Parameter(
      in = ParameterIn.QUERY,
      name = "include",
      description =
          "unconfirmed: let unconfirmed developments count too; agreements: also add up how"
              + " many agreements the records stand for",
      schema = @Schema(type = "string"))
  @Operation(summary = "Counts and quantities, told apart by what by names")
  @GetMapping
  ResponseEntity<ObjectNode> totals(HttpServletRequest request) {
    ObjectNode answer = totals(new Parameters(request));
    return ResponseEntity.ok()
        .header("Cache-Control", "no-cache")
        .header("Attache-Position", answer.path("position").asString())
        .body(answer);
  }

  @Override
  public ObjectNode totals(Parameters parameters) {
    String by = by(parameters);
    List<JsonNode> answers =
        answers(
            parameters,
            by.isEmpty() ? List.of(new Slice("")) : List.of(new Slice(by), new Slice("")),
            true);
    ObjectNode answer = (ObjectNode) answers.getFirst();
    JsonNode total = answers.getLast().path("items").path(0);
    if (by.isEmpty()) {
      answer.set("items", JsonNodeFactory.instance.arrayNode());
    }
    answer.set("total", total);
    return answer;
  }

  @Override
  public JsonNode apart(Parameters parameters) {
    return apart(parameters, List.of(new Slice(by(parameters)))).getFirst();
  }

  @Override
  public JsonNode counts(Parameters parameters) {
    return counts(parameters, List.of(new Slice(by(parameters)))).getFirst();
  }

  @Override
  public List<JsonNode> apart(Parameters parameters, List<Slice> slices) {
    return answers(parameters, slices, true);
  }

  @Override
  public List<JsonNode> counts(Parameters parameters, List<Slice> slices) {
    return answers(parameters, slices, false);
  }

  private static String by(Parameters parameters) {
    List<String> by = parameters.words("by", Dimension.known()).stream().distinct().toList();
    if (by.size() > 4) {
      parameters.fault("by", "tells at most 4 things apart");
    }
    return String.join(",", by);
  }

  private List<JsonNode> answers(Parameters parameters, List<Slice> slices, boolean quantities) {
    Question question = Question.read(parameters);
    Selection selection = Selection.read(parameters);
    List<String> include = parameters.words("include", List.of(UNCONFIRMED, AGREEMENTS));
    parameters.done();
    At at = views.at(question);
    Asked asked =
        new Asked(
            selection,
            slices.stream().map(Asked.Slice::of).toList(),
            quantities,
            include.contains(UNCONFIRMED),
            quantities && include.contains(AGREEMENTS),
            at);
    ArrayNode counted =
        kept.find(
            asked.canonical(),
            at,
            each -> each.valueStream().mapToInt(JsonNode::size).sum() <= LARGEST_KEPT,
            () -> indexes.ask(() -> totals.of(asked)));
    List<JsonNode> answers = new ArrayList<>();
    for (int i = 0; i < slices.size(); i++) {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      ArrayNode named = node.putArray("by");
      asked.slices().get(i).by().forEach(dimension -> named.add(dimension.word()));
      node.set("items", counted.path(i));
      answers.add(at.describe(node));
    }
    return answers;
  }
}
