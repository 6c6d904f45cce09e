package attache.tracker.pages.places;

import attache.dossier.lifecycle.RecordClass;
import attache.dossier.names.StateNames;
import attache.tracker.pages.Begun;
import attache.tracker.pages.Card;
import attache.tracker.pages.Counted;
import attache.tracker.pages.Moment;
import attache.tracker.pages.Press;
import attache.tracker.pages.Quiet;
import attache.tracker.pages.Visit;
import attache.tracker.pages.places.CountryPage.OfClass;
import attache.tracker.pages.places.CountryPage.Side;
import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import attache.tracker.questions.ListQuestion;
import attache.tracker.questions.TotalsQuestion;
import attache.tracker.questions.TotalsQuestion.Slice;
import attache.tracker.views.Parameters;
import attache.tracker.views.Selection;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Shows what a state, or somebody else, supplies, receives, signs, suffers and says. */
@RestController
@Hidden
class ShowCountry {
  private static final String MOVED = "10";
  private static final String BESIDE = "100";
  private static final int OF_CLASS = 10;

  /** What stands on the page beside deals, what binds first. */
  private static final List<RecordClass> CLASSES =
      List.of(
          RecordClass.AGREEMENT,
          RecordClass.POLICY_MEASURE,
          RecordClass.POSITION,
          RecordClass.REQUIREMENT,
          RecordClass.FACILITY,
          RecordClass.ENGAGEMENT,
          RecordClass.INDICATOR);

  private final TotalsQuestion totals;
  private final ListQuestion list;
  private final Quiet quiet;
  private final Press press;

  ShowCountry(TotalsQuestion totals, ListQuestion list, Quiet quiet, Press press) {
    this.totals = totals;
    this.list = list;
    this.quiet = quiet;
    this.press = press;
  }

  @GetMapping(path = "/countries/{*key}", produces = "text/html")
  ResponseEntity<byte[]> country(@PathVariable String key, HttpServletRequest request) {
    Visit visit = new Visit(request);
    String asked = key.substring(1);
    Set<String> meant = StateNames.meant(asked);
    boolean state = meant.size() == 1;
    String named = state ? meant.iterator().next() : asked;
    List<JsonNode> answers = counted(visit, Parameters.whole(named));
    List<Counted> counted = Counted.readAll(answers);
    Counted records = counted.getFirst();
    if (!state && records.all() == 0) {
      throw new Problem(ProblemType.NOT_FOUND, "nobody called %s is recorded".formatted(asked));
    }
    Moment moment = records.moment();
    List<Card> moved = moved(visit, named);
    return press.print(
        "places/country.jte",
        visit,
        new CountryPage(
            moment,
            named,
            state,
            StateNames.former(named),
            state ? Names.others(named, visit.texts()) : Map.of(),
            Stream.of(
                    new Side("supplier", "recipient", counted.get(2), counted.get(3)),
                    new Side("recipient", "supplier", counted.get(4), counted.get(5)))
                .filter(side -> side.stages().all() > 0)
                .toList(),
            moved,
            quiet.of(moved.stream().map(Card::id).toList(), moment),
            beside(visit, named, counted.get(1)),
            records.all(),
            Begun.notYet(visit, answers),
            ofBeside(records) - ofBeside(counted.get(1))));
  }

  private static long ofBeside(Counted records) {
    return records.all() - records.of("class", RecordClass.DEAL.name());
  }

  /**
   * All its records by class, those of them that count, and its deals on each side by stage and by
   * who is on the other.
   */
  private List<JsonNode> counted(Visit visit, String key) {
    Slice records = new Slice("class");
    List<Slice> slices = new ArrayList<>(List.of(records, Begun.slice(visit, records)));
    slices.addAll(
        Begun.slices(
            visit,
            deals("group,stage", "supplier", key),
            deals("recipient", "supplier", key),
            deals("group,stage", "recipient", key),
            deals("supplier", "recipient", key)));
    return totals.counts(
        new Parameters(visit.atTheClocks("party", key, "include", "unconfirmed")), slices);
  }

  private static Slice deals(String by, String side, String key) {
    return new Slice(by).and("class", RecordClass.DEAL.name()).and(side, key);
  }

  private static Map<String, String[]> latest(Visit visit, String key, String limit) {
    return visit.atTheClocks("party", Parameters.whole(key), "sort", "-since", "limit", limit);
  }

  private List<Card> moved(Visit visit, String key) {
    Map<String, String[]> question = Begun.only(visit, latest(visit, key, MOVED));
    question.put("class", new String[] {RecordClass.DEAL.name()});
    return Card.readAll(list.list(new Parameters(question)).path("items"));
  }

  private List<OfClass> beside(Visit visit, String key, Counted records) {
    Map<String, String[]> question = latest(visit, key, BESIDE);
    if (Begun.only(visit)) {
      question.put("stage", new String[] {Selection.ANY_STAGE});
    }
    question.put(
        "class", new String[] {CLASSES.stream().map(Enum::name).collect(Collectors.joining(","))});
    Map<String, List<Card>> cards =
        Card.readAll(list.list(new Parameters(question)).path("items")).stream()
            .collect(Collectors.groupingBy(Card::recordClass));
    List<OfClass> found = new ArrayList<>();
    for (RecordClass each : CLASSES) {
      long number = records.of("class", each.name());
      if (number > 0) {
        found.add(
            new OfClass(
                each.name(),
                number,
                cards.getOrDefault(each.name(), List.of()).stream().limit(OF_CLASS).toList()));
      }
    }
    return found;
  }
}
