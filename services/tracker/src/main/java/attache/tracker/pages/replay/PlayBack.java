package attache.tracker.pages.replay;

import attache.tracker.pages.Difference;
import attache.tracker.pages.Press;
import attache.tracker.pages.RecordTitles;
import attache.tracker.pages.Visit;
import attache.tracker.pages.record.Documents;
import attache.tracker.pages.record.RecordPage;
import attache.tracker.pages.record.Titles;
import attache.tracker.pages.replay.Reel.Cut;
import attache.tracker.pages.replay.Reel.Played;
import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import attache.tracker.questions.ChangesQuestion;
import attache.tracker.questions.RecordQuestion;
import attache.tracker.views.Parameters;
import attache.tracker.views.Views;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Plays back what was recorded: each event, and what was believed right after it. */
@RestController
@Hidden
class PlayBack {
  private final Reel reel;
  private final RecordQuestion records;
  private final ChangesQuestion changes;
  private final Titles titles;
  private final RecordTitles called;
  private final Press press;

  PlayBack(
      Reel reel,
      RecordQuestion records,
      ChangesQuestion changes,
      Titles titles,
      RecordTitles called,
      Press press) {
    this.reel = reel;
    this.records = records;
    this.changes = changes;
    this.titles = titles;
    this.called = called;
    this.press = press;
  }

  @GetMapping(path = "/replay", produces = "text/html")
  ResponseEntity<byte[]> log(HttpServletRequest request) {
    Visit visit = new Visit(request);
    return play(visit, visit.one("record"));
  }

  @GetMapping(path = "/records/{id}/replay", produces = "text/html")
  ResponseEntity<byte[]> record(@PathVariable String id, HttpServletRequest request) {
    return play(new Visit(request), id);
  }

  private ResponseEntity<byte[]> play(Visit visit, @Nullable String record) {
    visit.takes("record", "actor", "name", "at", "step", "go");
    Cut cut = reel.cut(new Played(record, visit.one("actor"), visit.one("name")), visit);
    if (cut == null && record != null && visit.one("actor") == null && visit.one("name") == null) {
      throw Views.unknown(record);
    }
    return press.print("replay/replay.jte", visit, page(visit, record, cut));
  }

  private ReplayPage page(Visit visit, @Nullable String record, @Nullable Cut cut) {
    String about = cut == null ? null : cut.entry().record();
    if (cut == null || about == null) {
      return new ReplayPage(cut, record, null, List.of(), documents(cut));
    }
    long position = cut.entry().position();
    return new ReplayPage(
        cut, record, state(about, position, visit), differences(position, visit), documents(cut));
  }

  private Documents documents(@Nullable Cut cut) {
    return cut == null
        ? Documents.NONE
        : titles.of(cut.entry().position(), cut.entry().told().data());
  }

  private @Nullable RecordPage state(String record, long position, Visit visit) {
    Map<String, String[]> clocks = day(visit);
    clocks.put("knownAt", new String[] {Long.toString(position)});
    clocks.put("minPosition", new String[] {Long.toString(position)});
    try {
      Map<String, String[]> told = new LinkedHashMap<>(clocks);
      told.put("order", new String[] {"occurred"});
      JsonNode shown = records.record(record, new Parameters(told));
      JsonNode explanation = records.explanation(record, new Parameters(clocks));
      return RecordPage.read(
          shown,
          explanation,
          JsonNodeFactory.instance.objectNode(),
          false,
          List.of(),
          titles.of(position, shown, explanation),
          visit.texts());
    } catch (Problem problem) {
      if (problem.type() == ProblemType.UNKNOWN_RECORD) {
        return null;
      }
      throw problem;
    }
  }

  private List<Difference> differences(long position, Visit visit) {
    Map<String, String[]> question = day(visit);
    question.put("from", new String[] {Long.toString(position - 1)});
    question.put("to", new String[] {Long.toString(position)});
    JsonNode answer = changes.changes(new Parameters(question));
    return Difference.readAll(answer.path("items"), called.in(position, answer)).stream()
        .flatMap(each -> each.differences().stream())
        .toList();
  }

  private static Map<String, String[]> day(Visit visit) {
    Map<String, String[]> day = new LinkedHashMap<>();
    String asOf = visit.one("asOf");
    if (asOf != null) {
      day.put("asOf", new String[] {asOf});
    }
    return day;
  }
}
