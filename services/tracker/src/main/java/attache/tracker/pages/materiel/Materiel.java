package attache.tracker.pages.materiel;

import attache.dossier.names.Folding;
import attache.tracker.pages.Begun;
import attache.tracker.pages.Fields;
import attache.tracker.pages.Moment;
import attache.tracker.pages.Press;
import attache.tracker.pages.Units;
import attache.tracker.pages.Visit;
import attache.tracker.pages.materiel.MaterielPage.Line;
import attache.tracker.questions.TotalsQuestion;
import attache.tracker.questions.TotalsQuestion.Slice;
import attache.tracker.views.Parameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Lists what deals are about; spellings that a search takes for one are one line. */
@RestController
@Hidden
class Materiel {
  private static final int MOST = 300;

  private final TotalsQuestion totals;
  private final Press press;

  Materiel(TotalsQuestion totals, Press press) {
    this.totals = totals;
    this.press = press;
  }

  @GetMapping(path = "/equipment", produces = "text/html")
  ResponseEntity<byte[]> equipment(HttpServletRequest request) {
    Visit visit = new Visit(request);
    visit.takes("category", "q");
    List<JsonNode> answers =
        totals.apart(
            new Parameters(visit.atTheClocks("class", "DEAL", "include", "unconfirmed")),
            Begun.slices(visit, new Slice("equipment,category")));
    JsonNode counted = answers.getFirst();
    Collection<Line> all = lines(counted.path("items"));
    String category = visit.one("category");
    String words = Folding.fold(visit.or("q", ""));
    List<Line> found =
        all.stream()
            .filter(line -> category == null || category.equals(line.category()))
            .filter(line -> Folding.fold(line.name()).contains(words))
            .sorted(Comparator.comparingLong(Line::deals).reversed().thenComparing(Line::name))
            .toList();
    return press.print(
        "materiel/materiel.jte",
        visit,
        new MaterielPage(
            Moment.of(counted),
            found.stream().limit(MOST).toList(),
            found.size() > MOST,
            found.stream().filter(line -> !line.name().isEmpty()).count(),
            Begun.notYet(visit, answers),
            categories(all)));
  }

  private static Map<String, Long> categories(Collection<Line> lines) {
    Map<String, Long> categories = new LinkedHashMap<>();
    lines.stream()
        .sorted(Comparator.comparing(Line::category))
        .filter(line -> !line.category().isEmpty())
        .forEach(line -> categories.merge(line.category(), 1L, Long::sum));
    return categories;
  }

  static Collection<Line> lines(JsonNode items) {
    Map<String, Line> lines = new LinkedHashMap<>();
    for (JsonNode item : items) {
      String name = Fields.text(item, "equipment", "");
      String category = Fields.text(item, "category", "");
      if (name.isEmpty() && category.isEmpty()) {
        continue;
      }
      Line line = line(item);
      lines.merge(name.isEmpty() ? "/" + category : Folding.fold(name), line, Materiel::both);
    }
    return lines.values();
  }

  static Line line(JsonNode item) {
    return new Line(
        Fields.text(item, "equipment", ""),
        Fields.text(item, "category", ""),
        item.path("count").longValue(),
        Units.read(item.path("quantities")));
  }

  private static Line both(Line one, Line other) {
    Line more = one.deals() >= other.deals() ? one : other;
    return new Line(
        more.name(), more.category(), one.deals() + other.deals(), one.units().and(other.units()));
  }
}
