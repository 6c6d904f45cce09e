package attache.tracker.pages.explore;

import attache.tracker.pages.Begun;
import attache.tracker.pages.Counted;
import attache.tracker.pages.Visit;
import attache.tracker.questions.TotalsQuestion;
import attache.tracker.views.Parameters;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks for deals, on a day of the past for those that had begun by then. */
@Component
class Deals {
  private final TotalsQuestion totals;

  Deals(TotalsQuestion totals) {
    this.totals = totals;
  }

  JsonNode totals(Visit visit, String by) {
    return totals.totals(new Parameters(question(visit, by)));
  }

  JsonNode apart(Visit visit, String by) {
    return totals.apart(new Parameters(question(visit, by)));
  }

  /** How many are left out, since nothing had happened yet. */
  long notBegun(Visit visit) {
    return Begun.only(visit)
        ? Counted.read(totals.counts(new Parameters(Begun.notYet(question(visit, "class"))))).all()
        : 0;
  }

  private static Map<String, String[]> question(Visit visit, String by) {
    Map<String, String[]> question = visit.question("side");
    question.put("class", new String[] {"DEAL"});
    question.put("by", new String[] {by});
    return Begun.only(visit, question);
  }
}
