package attache.tracker.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a projection is. Reads what it knows of the service's answer and leaves the rest.
 *
 * @param builtAt when it was last built anew; empty where it never was
 * @param parked the events at which records stand still
 */
record Projection(
    String name,
    long position,
    long lag,
    int segments,
    String builtAt,
    @Nullable Rebuild rebuild,
    List<Parked> parked) {

  /** How far a rebuild is. */
  record Rebuild(
      long done, long target, long rate, long secondsLeft, boolean indexing, String requestedBy) {
    long percent() {
      return target == 0 ? 100 : Math.min(100, 100 * done / target);
    }

    /** In words; the time only where it is known. */
    String words() {
      return "%,d of %,d events".formatted(Math.min(done, target), target)
          + (indexing
              ? ", now making indexes"
              : rate > 0 ? ", %,d a second, %d s left".formatted(rate, secondsLeft) : "");
    }
  }

  /** An event that could not be taken in. */
  record Parked(String record, long position, String event, String reason) {}

  static List<Projection> all(JsonNode answer) {
    return answer.path("items").valueStream().map(Projection::of).toList();
  }

  private static Projection of(JsonNode item) {
    JsonNode rebuild = item.path("rebuild");
    JsonNode segments = item.path("segments");
    return new Projection(
        item.path("name").asString(""),
        item.path("position").asLong(0),
        item.path("lag").asLong(0),
        segments.isArray() ? segments.size() : segments.asInt(1),
        item.path("builtAt").asString(""),
        rebuild.isObject()
            ? new Rebuild(
                rebuild.path("done").asLong(0),
                rebuild.path("target").asLong(0),
                rebuild.path("eventsPerSecond").asLong(0),
                rebuild.path("secondsLeft").asLong(0),
                rebuild.path("phase").asString("").equals("INDEXING"),
                rebuild.path("requestedBy").asString("somebody"))
            : null,
        item.path("parked")
            .valueStream()
            .filter(parked -> !parked.path("discarded").asBoolean(false))
            .map(
                parked ->
                    new Parked(
                        parked.path("record").asString(""),
                        parked.path("position").asLong(0),
                        parked.path("event").asString(""),
                        parked.path("reason").asString("")))
            .toList());
  }

  /** In a few words. */
  String state() {
    if (rebuild != null) {
      return "being built anew, %d %%".formatted(rebuild.percent());
    }
    return lag == 0 ? "up to date" : "behind";
  }
}
