package attache.tracker.pages.acts;

import attache.tracker.pages.Days;
import attache.tracker.pages.Fields;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A deal that may have lapsed, for nothing is known to have happened for long. It is a question to
 * a person: the answer is a development like any other, with a reason and another one's approval.
 *
 * @param heard the last day by which something is known to have happened
 * @param today the day it is proposed to have lapsed on, so that nothing before changes
 */
public record Lapsing(
    String record,
    String title,
    String stage,
    @Nullable LocalDate heard,
    long months,
    LocalDate today) {

  static Lapsing read(JsonNode item, LocalDate today) {
    LocalDate heard = Days.read(Fields.text(item, "lastHappenedBy"));
    return new Lapsing(
        Fields.text(item, "id", ""),
        Fields.text(item, "title", ""),
        Fields.text(item, "stage", ""),
        heard,
        heard == null ? 0 : ChronoUnit.MONTHS.between(heard, today),
        today);
  }
}
