package attache.tracker.pages.explore;

import attache.dossier.lifecycle.RecordClass;
import attache.tracker.pages.Counted;
import attache.tracker.pages.Visit;
import attache.tracker.questions.TotalsQuestion;
import attache.tracker.views.Parameters;
import attache.tracker.views.Selection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks for deals, on a day of the past for those that had begun by then. */
@Component
class Deals {
  private static final String BEGUN =
      RecordClass.DEAL.lifeCycle().stages().stream()
          .map(Enum::name)
          .collect(Collectors.joining(","));

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
    Map<String, String[]> question = question(visit, "class");
    if (!leavesOut(visit)) {
      return 0;
    }
    question.put("stage", new String[] {Selection.NO_STAGE});
    return Counted.read(totals.counts(new Parameters(question))).all();
  }

  private static Map<String, String[]> question(Visit visit, String by) {
    Map<String, String[]> question = visit.question("side");
    question.put("class", new String[] {"DEAL"});
    question.put("by", new String[] {by});
    if (leavesOut(visit)) {
      question.put("stage", new String[] {BEGUN});
    }
    return question;
  }

  private static boolean leavesOut(Visit visit) {
    return visit.one("asOf") != null && visit.one("stage") == null;
  }
}
