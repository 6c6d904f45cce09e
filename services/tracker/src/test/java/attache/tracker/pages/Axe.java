package attache.tracker.pages;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What keeps people from using a page. */
final class Axe {
  private Axe() {}

  static List<String> violations(Page page) {
    return new AxeBuilder(page).analyze().getViolations().stream().map(Axe::told).toList();
  }

  private static String told(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getNodes().stream()
            .limit(4)
            .map(node -> node.getHtml() + " " + node.getFailureSummary())
            .toList();
  }
}
