package attache.tracker.search;

import attache.tracker.json.Fault;
import attache.tracker.json.Json;
import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import attache.tracker.questions.ListQuestion;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers which records stand where, a page at a time. */
@RestController
@RequestMapping(path = "/api/v1/records", produces = "application/json")
@Tag(name = "Reading")
class ListRecords implements ListQuestion {
  private static final int USUAL = 50;
  private static final int MOST = 500;
  private static final int MOST_KEPT = 30;

  private final Views views;
  private final RecordList list;
  private final StageHeads heads;
  private final OverIndexes indexes;
  private final Kept<ArrayNode> kept = new Kept<>(MOST_KEPT);

  ListRecords(Views views, RecordList list, StageHeads heads, OverIndexes indexes) {
    this.views = views;
    this.list = list;
    this.heads = heads;
    this.indexes = indexes;
  }

  @Clocked
  @Filtered
  @Parameter(
      in = ParameterIn.QUERY,
      name = "sort",
      description =
          "registered, id, title or since (the day from which the present stage is certain); a hyphen before it"
              + " turns it round",
      schema = @Schema(type = "string"))
  @Parameter(
      in = ParameterIn.QUERY,
      name = "cursor",
      description = "next of the page before; it carries the clocks of the first page",
      schema = @Schema(type = "string"))
  @Parameter(
      in = ParameterIn.QUERY,
      name = "limit",
      description = "How many records a page has at most",
      schema = @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "50"))
  @Operation(summary = "Records, filtered and sorted, page by page")
  @GetMapping
  ResponseEntity<String> records(HttpServletRequest request) {
    Asked asked = asked(new Parameters(request));
    var answer =
        ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_JSON)
            .header("Cache-Control", "no-cache")
            .header("Attache-Position", Long.toString(asked.at.known()));
    if (asked.next != null) {
      answer.header("Link", "<%s>; rel=\"next\"".formatted(address(request, asked.next)));
    }
    return answer.body(asked.json());
  }

  @Override
  public JsonNode list(Parameters parameters) {
    return Json.parse(asked(parameters).json());
  }

  @Override
  public JsonNode heads(Parameters parameters) {
    Question question = Question.read(parameters);
    Selection selection = Selection.read(parameters);
    int limit = parameters.count("limit", 1, MOST, USUAL);
    parameters.done();
    At at = views.at(question);
    ArrayNode items =
        kept.find(
            limit + " " + question.knownAt() + " " + selection.canonical(),
            at,
            _ -> true,
            () -> indexes.ask(() -> heads(selection, at, limit)));
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("items", items);
    return at.describe(node);
  }

  private ArrayNode heads(Selection selection, At at, int limit) {
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    for (StageHeads.Head head : heads.of(selection, at, limit)) {
      ObjectNode item = items.addObject().put("stage", head.stage()).put("count", head.number());
      ArrayNode records = item.putArray("items");
      head.records().forEach(record -> records.add(Json.parse(record.json())));
      if (head.last() != null) {
        String stage = head.stage() == null ? Selection.NO_STAGE : head.stage();
        item.put(
            "next", head.last().write(selection.canonicalWith("stage", stage) + Sort.LAST_MOVED));
      }
    }
    return items;
  }

  private record Asked(At at, RecordList.Page page, @Nullable String next) {
    String json() {
      return page.json(next, at);
    }
  }

  private Asked asked(Parameters parameters) {
    Question question = Question.read(parameters);
    Selection selection = Selection.read(parameters);
    List<String> sorts = parameters.words("sort", Sort.known());
    String sort = sorts.isEmpty() ? "registered" : sorts.getFirst();
    if (sorts.size() > 1) {
      parameters.fault("sort", "sorts by one of " + String.join(", ", Sort.known()));
    }
    int limit = parameters.count("limit", 1, MOST, USUAL);
    String identity = selection.canonical() + sort;
    Cursor cursor = cursor(parameters, identity, question);
    parameters.done();

    At at = views.at(question);
    if (cursor != null) {
      at = at.knowing(cursor.known(), cursor.asOf(), cursor.knownAt());
    }
    RecordList.Page page = page(selection, at, sort, cursor, limit);
    return new Asked(at, page, page.last() == null ? null : page.last().write(identity));
  }

  /** A forged cursor can hold what is no day or number; only the database can tell. */
  private RecordList.Page page(
      Selection selection, At at, String sort, @Nullable Cursor cursor, int limit) {
    try {
      return list.page(selection, at, sort, cursor, limit);
    } catch (DataIntegrityViolationException refused) {
      if (cursor == null) {
        throw refused;
      }
      throw new Problem(
          ProblemType.INVALID_PARAMETER, List.of(new Fault("/cursor", "the cursor was forged")));
    }
  }

  private static @Nullable Cursor cursor(
      Parameters parameters, String identity, Question question) {
    String text = parameters.text("cursor");
    if (text == null) {
      return null;
    }
    Cursor cursor = Cursor.read(text, identity);
    boolean other =
        cursor == null
            || (question.asOf() != null && !question.asOf().equals(cursor.asOf()))
            || (question.knownAt() != null && !question.knownAt().equals(cursor.knownAt()))
            || (question.knownUpTo() != null && question.knownUpTo() < cursor.known());
    if (other) {
      parameters.fault(
          "cursor",
          "it is damaged or belongs to another question; take next from the answer before, with the"
              + " same filters, sort and clocks");
    }
    return cursor;
  }

  /** The same question with another cursor. */
  private static String address(HttpServletRequest request, String cursor) {
    List<String> parts = new ArrayList<>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (!name.equals("cursor")) {
                for (String value : values) {
                  parts.add(encoded(name) + "=" + encoded(value));
                }
              }
            });
    parts.add("cursor=" + cursor);
    return request.getRequestURI() + "?" + String.join("&", parts);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
