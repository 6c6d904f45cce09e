package attache.tracker.pages.audit;

import attache.tracker.pages.Csv;
import attache.tracker.pages.Fields;
import attache.tracker.pages.Press;
import attache.tracker.pages.RecordTitles;
import attache.tracker.pages.Visit;
import attache.tracker.pages.record.Called;
import attache.tracker.pages.replay.LogEntry;
import attache.tracker.problems.Problem;
import attache.tracker.questions.LogQuestion;
import attache.tracker.questions.RecordQuestion;
import attache.tracker.views.Parameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Shows auditors what to keep, and who recorded what. */
@RestController
@Hidden
class Audit {
  private static final List<String> FILTERS = List.of("actor", "record", "name", "from", "to");

  private final Paged recorded;
  private final RecordQuestion records;
  private final RecordTitles titles;
  private final Press press;

  Audit(LogQuestion log, RecordQuestion records, RecordTitles titles, Press press) {
    this.recorded = new Paged(FILTERS, log::recorded);
    this.records = records;
    this.titles = titles;
    this.press = press;
  }

  @GetMapping(path = "/audit", produces = "text/html")
  ResponseEntity<byte[]> audit(HttpServletRequest request) {
    return press.print("audit/audit.jte", new Visit(request), new AuditPage());
  }

  @GetMapping(path = "/audit/log", produces = "text/html")
  ResponseEntity<byte[]> log(HttpServletRequest request) {
    Visit visit = new Visit(request);
    JsonNode answer = recorded.page(visit);
    List<LogEntry> entries = answer.path("items").valueStream().map(LogEntry::read).toList();
    return press.print(
        "audit/log.jte",
        visit,
        new LogPage(
            entries,
            Fields.text(answer, "next"),
            answer.path("head").longValue(),
            called(entries, answer, visit)));
  }

  /** Ids of developments are of a record each, and few records stand on one page. */
  private Map<String, String> called(List<LogEntry> entries, JsonNode answer, Visit visit) {
    Map<String, String> called =
        new HashMap<>(titles.in(answer.path("head").longValue(), answer.path("items")));
    entries.stream()
        .filter(entry -> entry.told().data().has("development"))
        .map(LogEntry::record)
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
    return recorded.table(visit, "recorded.csv", csv, item -> row(csv, item));
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
}
