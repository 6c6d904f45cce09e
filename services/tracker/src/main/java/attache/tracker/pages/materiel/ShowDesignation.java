package attache.tracker.pages.materiel;

import attache.dossier.names.Folding;
import attache.tracker.pages.Card;
import attache.tracker.pages.Counted;
import attache.tracker.pages.Moment;
import attache.tracker.pages.Press;
import attache.tracker.pages.Quiet;
import attache.tracker.pages.Units;
import attache.tracker.pages.Visit;
import attache.tracker.pages.materiel.MaterielPage.Line;
import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import attache.tracker.questions.ListQuestion;
import attache.tracker.questions.TotalsQuestion;
import attache.tracker.questions.TotalsQuestion.Slice;
import attache.tracker.views.Parameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Shows who asked for a thing, was offered it, bought it or refused it. */
@RestController
@Hidden
class ShowDesignation {
  private static final String MOVED = "15";

  private final TotalsQuestion totals;
  private final ListQuestion list;
  private final Quiet quiet;
  private final Press press;

  ShowDesignation(TotalsQuestion totals, ListQuestion list, Quiet quiet, Press press) {
    this.totals = totals;
    this.list = list;
    this.quiet = quiet;
    this.press = press;
  }

  @GetMapping(path = "/equipment/{*designation}", produces = "text/html")
  ResponseEntity<byte[]> designation(@PathVariable String designation, HttpServletRequest request) {
    Visit visit = new Visit(request);
    String asked = designation.substring(1);
    List<JsonNode> told = told(visit, Parameters.whole(asked));
    JsonNode lines = told.getFirst();
    List<Counted> counted = Counted.readAll(told);
    long records = counted.get(1).all();
    if (records == 0) {
      throw new Problem(ProblemType.NOT_FOUND, "nothing called %s is recorded".formatted(asked));
    }
    String folded = Folding.fold(asked);
    List<Line> same =
        lines
            .path("items")
            .valueStream()
            .map(Materiel::line)
            .filter(line -> Folding.fold(line.name()).equals(folded))
            .sorted(Comparator.comparingLong(Line::deals).reversed())
            .toList();
    Moment moment = Moment.of(lines);
    List<Card> moved = moved(visit, asked);
    return press.print(
        "materiel/designation.jte",
        visit,
        new DesignationPage(
            moment,
            asked,
            same.isEmpty() ? visit.word("category", asked) : same.getFirst().name(),
            same.isEmpty() ? null : same.getFirst().category(),
            same.stream().skip(1).map(Line::name).distinct().toList(),
            same.stream().map(Line::units).reduce(Units.NONE, Units::and),
            counted.get(2),
            counted.get(3),
            counted.get(1).of("class", "DEAL"),
            records,
            moved,
            quiet.of(moved.stream().map(Card::id).toList(), moment)));
  }

  /** Lines of deals, records by class, deals by recipient and by supplier. */
  private List<JsonNode> told(Visit visit, String designation) {
    return totals.apart(
        new Parameters(visit.atTheClocks("equipment", designation, "include", "unconfirmed")),
        List.of(
            deals("equipment,category"),
            new Slice("class"),
            deals("recipient,stage"),
            deals("supplier")));
  }

  private static Slice deals(String by) {
    return new Slice(by).and("class", "DEAL");
  }

  private List<Card> moved(Visit visit, String designation) {
    return Card.readAll(
        list.list(
                new Parameters(
                    visit.atTheClocks(
                        "equipment",
                        Parameters.whole(designation),
                        "sort",
                        "-since",
                        "limit",
                        MOVED)))
            .path("items"));
  }
}
