package attache.tracker.pages.compare;

import attache.tracker.json.Fault;
import attache.tracker.pages.Card;
import attache.tracker.pages.Difference;
import attache.tracker.pages.Moment;
import attache.tracker.pages.Press;
import attache.tracker.pages.RecordTitles;
import attache.tracker.pages.Texts;
import attache.tracker.pages.Visit;
import attache.tracker.pages.compare.ComparePage.OneRecord;
import attache.tracker.pages.record.Called;
import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import attache.tracker.questions.ChangesQuestion;
import attache.tracker.questions.ListQuestion;
import attache.tracker.questions.RecordQuestion;
import attache.tracker.views.Parameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Compares two moments, each a day and a state of knowledge: of one record, or of all. */
@RestController
@Hidden
class Compare {
  private static final String MOST = "40";

  private final RecordQuestion records;
  private final ListQuestion list;
  private final ChangesQuestion changes;
  private final Moved moved;
  private final RecordTitles titles;
  private final Press press;

  Compare(
      RecordQuestion records,
      ListQuestion list,
      ChangesQuestion changes,
      Moved moved,
      RecordTitles titles,
      Press press) {
    this.records = records;
    this.list = list;
    this.changes = changes;
    this.moved = moved;
    this.titles = titles;
    this.press = press;
  }

  @GetMapping(path = "/compare", produces = "text/html")
  ResponseEntity<byte[]> compare(HttpServletRequest request) {
    Visit visit = new Visit(request);
    visit.takes("thenAsOf", "thenKnownAt", "record", "cursor");
    Map<String, String[]> before = clocks(visit.one("thenAsOf"), visit.one("thenKnownAt"));
    Map<String, String[]> after = clocks(visit.one("asOf"), visit.one("knownAt"));
    Moment then = then(before);
    Moment now = moment(after);
    String record = visit.one("record");
    boolean backwards = then.position() > now.position();
    if (record != null) {
      OneRecord one = one(record.strip(), before, after, visit.texts());
      return press.print(
          "compare/compare.jte",
          visit,
          new ComparePage(then, now, one, null, List.of(), false, backwards));
    }
    JsonNode learned = learned(then, now);
    return press.print(
        "compare/compare.jte",
        visit,
        new ComparePage(
            then,
            now,
            null,
            moved.between(then, now, after(visit)),
            Difference.readAll(
                learned.path("items"), titles.in(learned.path("to").longValue(), learned)),
            learned.path("next").isString(),
            backwards));
  }

  private static long after(Visit visit) {
    Map<String, String[]> cursor = new LinkedHashMap<>();
    String given = visit.one("cursor");
    if (given != null) {
      cursor.put("cursor", new String[] {given});
    }
    Parameters parameters = new Parameters(cursor);
    long after = parameters.position("cursor", 0);
    parameters.done();
    return after;
  }

  private static Map<String, String[]> clocks(@Nullable String asOf, @Nullable String knownAt) {
    Map<String, String[]> clocks = new LinkedHashMap<>();
    if (asOf != null) {
      clocks.put("asOf", new String[] {asOf});
    }
    if (knownAt != null) {
      clocks.put("knownAt", new String[] {knownAt});
    }
    return clocks;
  }

  /** What cannot be read of the first clocks is what their own fields say. */
  private Moment then(Map<String, String[]> clocks) {
    try {
      return moment(clocks);
    } catch (Problem problem) {
      throw new Problem(
          problem.type(),
          problem.detail(),
          problem.errors().stream().map(Compare::then).toList(),
          problem.headers());
    }
  }

  private static Fault then(Fault fault) {
    return switch (fault.pointer()) {
      case "/asOf" -> new Fault("/thenAsOf", fault.detail(), fault.kind());
      case "/knownAt" -> new Fault("/thenKnownAt", fault.detail(), fault.kind());
      default -> fault;
    };
  }

  /** Where the clocks stand; one record is the cheapest question that tells. */
  private Moment moment(Map<String, String[]> clocks) {
    Map<String, String[]> question = new LinkedHashMap<>(clocks);
    question.put("limit", new String[] {"1"});
    return Moment.of(list.list(new Parameters(question)));
  }

  private OneRecord one(
      String id, Map<String, String[]> before, Map<String, String[]> after, Texts texts) {
    JsonNode then = find(id, before);
    JsonNode now = find(id, after);
    if (then == null && now == null) {
      // nobody knows it at either moment: answered as the record's own page would
      records.record(id, new Parameters(after));
    }
    return new OneRecord(
        id,
        then == null ? null : Card.read(then),
        now == null ? null : Card.read(now),
        then == null || now == null ? List.of() : Compared.of(then, now, titles(then, now)),
        called(then, now, texts));
  }

  /** What the records are called that it names, or named then. */
  private Map<String, String> titles(JsonNode then, JsonNode now) {
    long known = Math.max(then.path("position").longValue(), now.path("position").longValue());
    return titles.in(known, then, now);
  }

  /** What a development is called now; what it was called then where it is gone. */
  private static Map<String, String> called(
      @Nullable JsonNode then, @Nullable JsonNode now, Texts texts) {
    Map<String, String> called = new HashMap<>();
    Stream.of(Optional.ofNullable(then), Optional.ofNullable(now))
        .flatMap(Optional::stream)
        .forEach(record -> called.putAll(Called.in(record, texts)));
    return called;
  }

  private @Nullable JsonNode find(String id, Map<String, String[]> clocks) {
    try {
      return records.record(id, new Parameters(clocks));
    } catch (Problem problem) {
      if (problem.type() == ProblemType.UNKNOWN_RECORD) {
        return null;
      }
      throw problem;
    }
  }

  private JsonNode learned(Moment then, Moment now) {
    long from = Math.min(then.position(), now.position());
    long to = Math.max(then.position(), now.position());
    return changes.changes(
        new Parameters(
            Map.of(
                "from", new String[] {Long.toString(from)},
                "to", new String[] {Long.toString(to)},
                "asOf", new String[] {now.asOf().toString()},
                "limit", new String[] {MOST})));
  }
}
