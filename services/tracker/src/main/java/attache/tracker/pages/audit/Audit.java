package attache.tracker.pages.audit;

import attache.tracker.pages.Csv;
import attache.tracker.pages.Fields;
import attache.tracker.pages.Press;
import attache.tracker.pages.Visit;
import attache.tracker.pages.record.Called;
import attache.tracker.pages.replay.Entry;
import attache.tracker.problems.Problem;
import attache.tracker.questions.LogQuestion;
import attache.tracker.questions.RecordQuestion;
import attache.tracker.views.Parameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Shows auditors what to keep, and who recorded what. */
@RestController
@Hidden
class Audit {
  private static final List<String> FILTERS = List.of("actor", "record", "name", "from", "to");
  private static final String CHUNK = "1000";
  private static final int MOST_ROWS = 10_000;

  private final LogQuestion log;
  private final RecordQuestion records;
  private final Press press;

  Audit(LogQuestion log, RecordQuestion records, Press press) {
    this.log = log;
    this.records = records;
    this.press = press;
  }

  @GetMapping(path = "/audit", produces = "text/html")
  ResponseEntity<byte[]> audit(HttpServletRequest request) {
    return press.print("audit/audit.jte", new Visit(request), new AuditPage());
  }

  @GetMapping(path = "/audit/log", produces = "text/html")
  ResponseEntity<byte[]> log(HttpServletRequest request) {
    Visit visit = new Visit(request);
    JsonNode answer = ask(visit, visit.one("cursor"), "50");
    List<Entry> entries = answer.path("items").valueStream().map(Entry::read).toList();
    return press.print(
        "audit/log.jte",
        visit,
        new LogPage(
            entries,
            Fields.text(answer, "next"),
            answer.path("head").longValue(),
            called(entries, visit)));
  }

  /** Ids are of a record each, and few records stand on one page. */
  private Map<String, String> called(List<Entry> entries, Visit visit) {
    Map<String, String> called = new HashMap<>();
    entries.stream()
        .filter(entry -> entry.told().data().has("development"))
        .map(Entry::record)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(
            record -> {
              try {
                called.putAll(
                    Called.in(records.record(record, new Parameters(Map.of())), visit.texts()));
              } catch (Problem notShownYet) {
                // its developments go by their ids
              }
            });
    return called;
  }

  @GetMapping(path = "/audit/log.csv", produces = "text/csv")
  ResponseEntity<byte[]> table(HttpServletRequest request) {
    Visit visit = new Visit(request);
    Csv csv =
        new Csv(
            "position",
            "recorded_at",
            "actor",
            "event",
            "stream",
            "sequence",
            "reason",
            "data",
            "hash");
    String cursor = visit.one("cursor");
    int rows = 0;
    do {
      JsonNode answer = ask(visit, cursor, CHUNK);
      for (JsonNode item : answer.path("items")) {
        row(csv, item);
        rows++;
      }
      cursor = Fields.text(answer, "next");
    } while (cursor != null && rows < MOST_ROWS);
    return csv.named("recorded.csv", cursor == null ? null : visit.with("cursor", cursor));
  }

  private static void row(Csv csv, JsonNode item) {
    csv.line(
        item.path("position").longValue(),
        Fields.text(item, "recordedAt"),
        Fields.text(item, "actor"),
        Fields.text(item, "name"),
        Fields.text(item, "stream"),
        item.path("sequence").longValue(),
        Fields.text(item.path("data").path("because"), "reason"),
        item.path("data"),
        Fields.text(item, "hash"));
  }

  private JsonNode ask(Visit visit, @Nullable String cursor, String limit) {
    Map<String, String[]> question = new LinkedHashMap<>();
    for (String filter : FILTERS) {
      String value = visit.one(filter);
      if (value != null) {
        question.put(filter, new String[] {value});
      }
    }
    if (cursor != null) {
      question.put("cursor", new String[] {cursor});
    }
    question.put("limit", new String[] {limit});
    return log.recorded(new Parameters(question));
  }
}
