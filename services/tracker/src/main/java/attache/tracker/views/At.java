package attache.tracker.views;

import attache.tracker.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import tools.jackson.databind.node.ObjectNode;

/**
 * The two clocks, set: where in the views the answer stands.
 *
 * @param slot the live slot
 * @param upheavals grows whenever rows change that are not of an event after {@code known}
 * @param known the last position that counts as known
 * @param asOf the day asked about
 * @param knownAt the instant asked about
 */
public record At(short slot, long upheavals, long known, LocalDate asOf, Instant knownAt) {

  /** The day as a parameter of a statement. */
  public String day() {
    return StoredDays.text(asOf);
  }

  /** A day so many days before, as a parameter. */
  String daysBefore(int days) {
    return StoredDays.text(asOf.minusDays(days));
  }

  /** A day so many months before, as a parameter. */
  public String monthsBefore(int months) {
    return StoredDays.text(asOf.minusMonths(months));
  }

  /** Writes the clocks beside an answer. */
  public ObjectNode describe(ObjectNode node) {
    return node.put("asOf", asOf.toString())
        .put("knownAt", Json.instant(knownAt))
        .put("position", known);
  }

  /** The same answer's place, for what was known at another position. */
  public At knowing(long position, LocalDate day, Instant instant) {
    return new At(slot, upheavals, position, day, instant);
  }
}
