package attache.tracker.pages.rivals;

import attache.tracker.pages.Candidates;
import attache.tracker.pages.Card;
import attache.tracker.pages.Fields;
import attache.tracker.pages.Moment;
import attache.tracker.pages.Press;
import attache.tracker.pages.Quiet;
import attache.tracker.pages.Visit;
import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import attache.tracker.questions.RecordQuestion;
import attache.tracker.views.Parameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Sets the candidates for one requirement side by side. */
@RestController
@Hidden
class CompareRivals {
  private final RecordQuestion question;
  private final Candidates candidates;
  private final Quiet quiet;
  private final Press press;

  CompareRivals(RecordQuestion question, Candidates candidates, Quiet quiet, Press press) {
    this.question = question;
    this.candidates = candidates;
    this.quiet = quiet;
    this.press = press;
  }

  @GetMapping(path = "/requirements/{id}", produces = "text/html")
  ResponseEntity<byte[]> compare(@PathVariable String id, HttpServletRequest request) {
    Visit visit = new Visit(request);
    JsonNode requirement = question.record(id, new Parameters(visit.question()));
    if (!"REQUIREMENT".equals(Fields.text(requirement, "class"))) {
      throw new Problem(ProblemType.NOT_FOUND, "the record %s is no requirement".formatted(id));
    }
    Map<String, String[]> clocks = clocksOf(requirement);
    Candidates.Found found = candidates.of(id, clocks);
    List<JsonNode> records =
        found.cards().stream()
            .map(card -> question.record(card.id(), new Parameters(clocks)))
            .toList();
    List<Rival> rivals =
        records.stream()
            .map(record -> Rival.read(record, visit.texts()))
            .sorted(Rival.ORDER)
            .toList();
    Moment moment = Moment.of(requirement);
    Set<String> ids =
        rivals.stream().map(rival -> rival.card().id()).collect(Collectors.toUnmodifiableSet());
    return press.print(
        "rivals/rivals.jte",
        visit,
        new RivalsPage(
            moment,
            Card.read(requirement),
            rivals,
            found.more(),
            mentioned(records, ids),
            quiet.of(ids, moment)));
  }

  /** Whom developments and links name as competitors beside those that are compared. */
  private static List<String> mentioned(List<JsonNode> records, Set<String> ids) {
    Set<String> mentioned = new TreeSet<>();
    for (JsonNode record : records) {
      for (JsonNode development : record.path("developments")) {
        mentioned.add(Fields.text(development.path("details"), "competitor", ""));
      }
      for (JsonNode link : record.path("links")) {
        if ("COMPETES_WITH".equals(Fields.text(link, "rel"))) {
          mentioned.add(Fields.text(link, "to", ""));
        }
      }
    }
    mentioned.removeAll(ids);
    mentioned.remove("");
    return List.copyOf(mentioned);
  }

  private static Map<String, String[]> clocksOf(JsonNode record) {
    Map<String, String[]> clocks = new LinkedHashMap<>();
    clocks.put("asOf", new String[] {Fields.text(record, "asOf", "")});
    clocks.put("knownAt", new String[] {Fields.text(record, "knownAt", "")});
    return clocks;
  }
}
