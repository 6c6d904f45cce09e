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
import java.util.List;
import java.util.function.Supplier;
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
  private final Kept<JsonNode> kept = new Kept<>(MOST_KEPT);

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
    Asked asked = asked(parameters);
    ObjectNode node = answer(asked, apart(asked));
    node.set(
        "total",
        find(
            "all",
            asked.together(),
            () -> totals.all(asked.selection, asked.at, asked.unconfirmed, asked.agreements)));
    return node;
  }

  @Override
  public ObjectNode apart(Parameters parameters) {
    Asked asked = asked(parameters);
    return answer(asked, apart(asked));
  }

  @Override
  public ObjectNode counts(Parameters parameters) {
    Asked asked = asked(parameters);
    return answer(
        asked,
        find(
            "counts",
            asked,
            () -> totals.counts(asked.by, asked.selection, asked.at, asked.unconfirmed)));
  }

  private JsonNode apart(Asked asked) {
    return asked.by.isEmpty()
        ? JsonNodeFactory.instance.arrayNode()
        : find(
            "apart",
            asked,
            () ->
                totals.by(
                    asked.by, asked.selection, asked.at, asked.unconfirmed, asked.agreements));
  }

  private JsonNode find(String kind, Asked asked, Supplier<JsonNode> count) {
    return kept.find(
        kind + asked.canonical(),
        asked.at,
        counted -> counted.size() <= LARGEST_KEPT,
        () -> indexes.ask(count));
  }

  private static ObjectNode answer(Asked asked, JsonNode items) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode named = node.putArray("by");
    asked.by.forEach(dimension -> named.add(dimension.word()));
    node.set("items", items);
    return asked.at.describe(node);
  }

  private record Asked(
      Selection selection, List<Dimension> by, boolean unconfirmed, boolean agreements, At at) {
    /** The same without telling anything apart. */
    Asked together() {
      return new Asked(selection, List.of(), unconfirmed, agreements, at);
    }

    String canonical() {
      return by + " " + unconfirmed + " " + agreements + " " + selection.canonical();
    }
  }

  private Asked asked(Parameters parameters) {
    Question question = Question.read(parameters);
    Selection selection = Selection.read(parameters);
    List<Dimension> by =
        parameters.words("by", Dimension.known()).stream().distinct().map(Dimension::of).toList();
    List<String> include = parameters.words("include", List.of(UNCONFIRMED, AGREEMENTS));
    if (by.size() > 4) {
      parameters.fault("by", "tells at most 4 things apart");
    }
    parameters.done();
    return new Asked(
        selection,
        by,
        include.contains(UNCONFIRMED),
        include.contains(AGREEMENTS),
        views.at(question));
  }
}
