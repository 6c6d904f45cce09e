package attache.tracker.json;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings events of older versions to the shape of today when they are read; the log itself is never
 * changed.
 */
public final class Upcasters {
  private record From(String name, int version) {}

  private final Map<From, UnaryOperator<ObjectNode>> steps = new HashMap<>();
  private final Map<String, Integer> newest = new HashMap<>();

  /** Adds the step from a version of an event to the next. */
  public Upcasters from(String name, int version, UnaryOperator<ObjectNode> step) {
    steps.put(new From(name, version), step);
    newest.merge(name, version + 1, Math::max);
    return this;
  }

  /**
   * The data in the shape of today.
   *
   * @throws IllegalArgumentException where no steps lead from its version there, as from a version
   *     that only a newer release knows
   */
  public ObjectNode apply(String name, int version, ObjectNode data) {
    ObjectNode current = data;
    int next = version;
    for (var step = steps.get(new From(name, next));
        step != null;
        step = steps.get(new From(name, ++next))) {
      current = step.apply(current);
    }
    int today = newest.getOrDefault(name, EventJson.VERSION);
    if (next != today) {
      throw new IllegalArgumentException(
          "version %d of %s cannot be read here, where version %d is known"
              .formatted(version, name, today));
    }
    return current;
  }
}
