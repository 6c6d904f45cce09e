package attache.tracker.pages.places;

import attache.dossier.names.StateNames;
import attache.tracker.pages.Begun;
import attache.tracker.pages.Counted;
import attache.tracker.pages.Press;
import attache.tracker.pages.Texts;
import attache.tracker.pages.Visit;
import attache.tracker.pages.places.CountriesPage.Line;
import attache.tracker.questions.TotalsQuestion;
import attache.tracker.questions.TotalsQuestion.Slice;
import attache.tracker.views.Parameters;
import attache.tracker.views.Selection;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Lists the states and others who take part, with how much each supplies and receives. */
@RestController
@Hidden
class Countries {
  private static final int OTHERS = 50;

  private final TotalsQuestion totals;
  private final Participants participants;
  private final Press press;

  Countries(TotalsQuestion totals, Participants participants, Press press) {
    this.totals = totals;
    this.participants = participants;
    this.press = press;
  }

  @GetMapping(path = "/countries", produces = "text/html")
  ResponseEntity<byte[]> countries(HttpServletRequest request) {
    Visit visit = new Visit(request);
    List<JsonNode> deals =
        totals.counts(
            new Parameters(visit.atTheClocks("class", "DEAL", "include", "unconfirmed")),
            Begun.slices(visit, new Slice("supplier"), new Slice("recipient")));
    Counted suppliers = Counted.read(deals.getFirst());
    Counted recipients = Counted.read(deals.get(1));
    Map<String, Long> beside = participants.besideDeals(suppliers.moment(), Begun.only(visit));
    Set<String> keys = new TreeSet<>(beside.keySet());
    keys.addAll(suppliers.words("supplier"));
    keys.addAll(recipients.words("recipient"));
    keys.remove("");
    List<Line> lines =
        keys.stream()
            .map(
                key ->
                    line(
                        key,
                        visit.texts(),
                        suppliers.of("supplier", key),
                        recipients.of("recipient", key),
                        beside.getOrDefault(key, 0L)))
            .sorted(order(visit.texts()))
            .toList();
    List<Line> others = lines.stream().filter(line -> !state(line)).toList();
    return press.print(
        "places/countries.jte",
        visit,
        new CountriesPage(
            suppliers.moment(),
            lines.stream().filter(Countries::state).toList(),
            others.stream().limit(OTHERS).toList(),
            others.size() > OTHERS,
            Begun.notYet(visit, deals),
            besideNotBegun(visit)));
  }

  private long besideNotBegun(Visit visit) {
    Map<String, String[]> question =
        visit.atTheClocks("by", "class", "stage", Selection.NO_STAGE, "include", "unconfirmed");
    question.put("class", new String[] {CountriesPage.BESIDE});
    return Begun.only(visit) ? Counted.read(totals.counts(new Parameters(question))).all() : 0;
  }

  private static Line line(String key, Texts texts, long supplies, long receives, long beside) {
    return new Line(
        key,
        texts.state(key),
        Names.distinct(key, texts),
        StateNames.former(key),
        supplies,
        receives,
        beside);
  }

  private static boolean state(Line line) {
    return StateNames.known().contains(line.key());
  }

  private static Comparator<Line> order(Texts texts) {
    Collator collator = Collator.getInstance(texts.locale());
    return Comparator.comparingLong(Line::deals)
        .reversed()
        .thenComparing(Comparator.comparingLong(Line::beside).reversed())
        .thenComparing(Line::name, collator::compare);
  }
}
