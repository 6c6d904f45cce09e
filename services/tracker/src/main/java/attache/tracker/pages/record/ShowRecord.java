package attache.tracker.pages.record;

import attache.tracker.pages.Candidates;
import attache.tracker.pages.Card;
import attache.tracker.pages.Fields;
import attache.tracker.pages.Press;
import attache.tracker.pages.Visit;
import attache.tracker.questions.DraftsQuestion;
import attache.tracker.questions.HistoryQuestion;
import attache.tracker.questions.RecordQuestion;
import attache.tracker.views.Parameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Shows one record on the day, and as known at the time, that the address asks for. */
@RestController
@Hidden
class ShowRecord {
  private final RecordQuestion question;
  private final HistoryQuestion history;
  private final DraftsQuestion drafts;
  private final Candidates candidates;
  private final Titles titles;
  private final Press press;

  ShowRecord(
      RecordQuestion question,
      HistoryQuestion history,
      DraftsQuestion drafts,
      Candidates candidates,
      Titles titles,
      Press press) {
    this.question = question;
    this.history = history;
    this.drafts = drafts;
    this.candidates = candidates;
    this.titles = titles;
    this.press = press;
  }

  @GetMapping(path = "/records/{id}", produces = "text/html")
  ResponseEntity<byte[]> show(@PathVariable String id, HttpServletRequest request) {
    Visit visit = new Visit(request);
    Map<String, String[]> asked = visit.question();
    asked.putIfAbsent("order", new String[] {"occurred"});
    JsonNode record = question.record(id, new Parameters(asked));
    Map<String, String[]> same = clocksOf(record);
    JsonNode explanation = question.explanation(id, new Parameters(same));
    JsonNode recorded = history.history(id, new Parameters(same));
    return press.print(
        "record/record.jte",
        visit,
        RecordPage.read(
            record,
            explanation,
            recorded,
            isGivenUp(id, record, recorded, same),
            candidates(id, record, same),
            titles.of(record.path("position").longValue(), record, explanation, recorded),
            visit.texts()));
  }

  /** Whether what it was made for, when it was registered last, is gone. */
  private boolean isGivenUp(
      String id, JsonNode record, JsonNode recorded, Map<String, String[]> clocks) {
    return record.path("awaitsApproval").asBoolean(false)
        && HistoryEntry.readAll(recorded.path("items")).stream()
            .map(HistoryEntry::name)
            .filter(name -> name.endsWith("Registered") || name.equals("DraftDiscarded"))
            .reduce((_, later) -> later)
            .filter("DraftDiscarded"::equals)
            .isPresent()
        && drafts.drafts(id, new Parameters(clocks)).path("items").isEmpty();
  }

  /** The deals that answer the requirement this is, or answers itself. */
  private List<Card> candidates(String id, JsonNode record, Map<String, String[]> clocks) {
    String requirement =
        "REQUIREMENT".equals(Fields.text(record, "class"))
            ? id
            : Fields.text(record, "requirement");
    if (requirement == null) {
      return List.of();
    }
    return candidates.of(requirement, clocks).cards();
  }

  /** What else the page asks is asked at the very clocks of the first answer. */
  private static Map<String, String[]> clocksOf(JsonNode record) {
    Map<String, String[]> clocks = new LinkedHashMap<>();
    clocks.put("asOf", new String[] {Fields.text(record, "asOf", "")});
    clocks.put("knownAt", new String[] {record.path("position").asString()});
    return clocks;
  }
}
