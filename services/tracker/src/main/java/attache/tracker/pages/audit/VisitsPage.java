package attache.tracker.pages.audit;

import attache.tracker.pages.Fields;
import attache.tracker.pages.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Who looked at what, newest first.
 *
 * @param next where the rest begins; {@code null} where there is none
 * @param lost how many looks were not written down
 * @param keptDays how long visits are kept
 */
public record VisitsPage(List<Visitor> visitors, @Nullable String next, long lost, long keptDays) {

  /**
   * One visit.
   *
   * @param actor {@code null} where no name was given
   */
  public record Visitor(String at, @Nullable String actor, String record, String way) {
    static Visitor read(JsonNode node) {
      return new Visitor(
          Fields.text(node, "at", ""),
          Fields.text(node, "actor"),
          Fields.text(node, "record", ""),
          Fields.text(node, "way", ""));
    }

    public String clock() {
      return Moment.clock(at);
    }
  }

  static VisitsPage read(JsonNode answer) {
    return new VisitsPage(
        answer.path("items").valueStream().map(Visitor::read).toList(),
        Fields.text(answer, "next"),
        answer.path("lost").longValue(),
        answer.path("keptDays").longValue());
  }
}
