package attache.tracker.pages.search;

import attache.dossier.lifecycle.RecordClass;
import attache.dossier.lifecycle.Stage;
import attache.dossier.names.StateNames;
import attache.tracker.pages.Card;
import attache.tracker.pages.Choices;
import attache.tracker.pages.Fields;
import attache.tracker.pages.Moment;
import attache.tracker.pages.Press;
import attache.tracker.pages.Quiet;
import attache.tracker.pages.Visit;
import attache.tracker.pages.search.SearchPage.Facet;
import attache.tracker.questions.ListQuestion;
import attache.tracker.questions.TotalsQuestion;
import attache.tracker.views.Parameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Finds records; the address of the page is the search. */
@RestController
@Hidden
class Search {
  private static final String PAGE = "50";

  /** With more found, the further filters are counted only when asked for. */
  private static final long AT_ONCE = 5_000;

  private final ListQuestion list;
  private final TotalsQuestion totals;
  private final Narrowing narrowing;
  private final Choices choices;
  private final Quiet quiet;
  private final Press press;

  Search(
      ListQuestion list,
      TotalsQuestion totals,
      Narrowing narrowing,
      Choices choices,
      Quiet quiet,
      Press press) {
    this.list = list;
    this.totals = totals;
    this.narrowing = narrowing;
    this.choices = choices;
    this.quiet = quiet;
    this.press = press;
  }

  @GetMapping(path = "/search", produces = "text/html")
  ResponseEntity<byte[]> search(HttpServletRequest request) {
    Visit visit = new Visit(request);
    Map<String, String[]> wanted = visit.question("limit", "facets");
    wanted.put("limit", new String[] {PAGE});
    wanted.putIfAbsent("sort", new String[] {SearchPage.SORTS.getFirst()});
    JsonNode answer = list.list(new Parameters(wanted));
    Map<String, String[]> counted = visit.question("limit", "cursor", "sort", "facets");
    counted.put("by", new String[] {"class,stage"});
    counted.put("include", new String[] {"unconfirmed"});
    JsonNode facets = totals.counts(new Parameters(counted));

    long found = sum(facets);
    boolean more = found <= AT_ONCE || visit.one("facets") != null;

    List<Card> cards = Card.readAll(answer.path("items"));
    Moment moment = Moment.of(answer);
    return press.print(
        "search/search.jte",
        visit,
        new SearchPage(
            moment,
            found,
            cards,
            Fields.text(answer, "next"),
            facets(facets, "class", Stream.of(RecordClass.values())),
            facets(facets, "stage", Stream.of(Stage.values())),
            more
                ? narrowing.of(new Parameters(visit.question("limit", "cursor", "sort", "facets")))
                : Map.of(),
            StateNames.terms(visit.or("q", "")).stream()
                .flatMap(term -> term.states().stream())
                .distinct()
                .limit(3)
                .toList(),
            choices.now(visit.one("class")),
            quiet.of(cards.stream().map(Card::id).toList(), moment)));
  }

  private static List<Facet> facets(JsonNode counted, String by, Stream<? extends Enum<?>> words) {
    return Stream.concat(
            words.map(Enum::name), by.equals("stage") ? Stream.of("NONE") : Stream.of())
        .map(word -> new Facet(word, sum(counted, by, word)))
        .filter(facet -> facet.number() > 0)
        .toList();
  }

  private static long sum(JsonNode counted) {
    return counted
        .path("items")
        .valueStream()
        .mapToLong(item -> item.path("count").longValue())
        .sum();
  }

  private static long sum(JsonNode counted, String by, String word) {
    return counted
        .path("items")
        .valueStream()
        .filter(item -> word.equals(Fields.text(item, by, "NONE")))
        .mapToLong(item -> item.path("count").longValue())
        .sum();
  }
}
