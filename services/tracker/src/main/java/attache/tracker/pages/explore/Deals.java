package attache.tracker.pages.explore;

import attache.tracker.pages.Begun;
import attache.tracker.pages.Moment;
import attache.tracker.pages.Visit;
import attache.tracker.questions.TotalsQuestion;
import attache.tracker.questions.TotalsQuestion.Slice;
import attache.tracker.views.Parameters;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks for deals, on a day of the past for those that had begun by then. */
@Component
class Deals {
  private final TotalsQuestion totals;

  Deals(TotalsQuestion totals) {
    this.totals = totals;
  }

  /**
   * Deals told apart.
   *
   * @param items of each thing they were told apart by
   * @param leftOut how many are left out, since nothing confirmed is known of them
   * @param notBegun how many are left out, since nothing had happened yet
   */
  record Told(Moment moment, List<JsonNode> items, long deals, long leftOut, long notBegun) {}

  Told told(Visit visit, String... by) {
    Map<String, String[]> question = visit.question("side", "by");
    question.put("class", new String[] {"DEAL"});
    Slice[] slices =
        Stream.concat(Stream.of(by), Stream.of("")).map(Slice::new).toArray(Slice[]::new);
    List<JsonNode> answers = totals.apart(new Parameters(question), Begun.slices(visit, slices));
    JsonNode all = answers.get(by.length).at("/items/0");
    return new Told(
        Moment.of(answers.getFirst()),
        answers.stream().limit(by.length).map(answer -> answer.path("items")).toList(),
        all.path("count").longValue(),
        all.path("unconfirmedLeftOut").longValue(),
        Begun.notYet(visit, answers));
  }
}
