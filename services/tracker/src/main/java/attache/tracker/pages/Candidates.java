package attache.tracker.pages;

import attache.tracker.questions.ListQuestion;
import attache.tracker.views.Parameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The deals that compete for a requirement. */
@Component
public class Candidates {
  /** More would not be compared by anybody. */
  private static final String MOST = "12";

  private final ListQuestion list;

  Candidates(ListQuestion list) {
    this.list = list;
  }

  /** Some of them, by title. */
  public record Found(List<Card> cards, boolean more) {}

  public Found of(String requirement, Map<String, String[]> clocks) {
    Map<String, String[]> wanted = new LinkedHashMap<>(clocks);
    wanted.put("requirement", new String[] {requirement});
    wanted.put("sort", new String[] {"title"});
    wanted.put("limit", new String[] {MOST});
    JsonNode found = list.list(new Parameters(wanted));
    return new Found(Card.readAll(found.path("items")), Fields.text(found, "next") != null);
  }
}
