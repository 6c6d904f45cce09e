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

  /** Adds the step from a version of an event to the next. */
  public Upcasters from(String name, int version, UnaryOperator<ObjectNode> step) {
    steps.put(new From(name, version), step);
    return this;
  }

  /** The data in the shape after every step from its version on. */
  public ObjectNode apply(String name, int version, ObjectNode data) {
    ObjectNode current = data;
    int next = version;
    for (var step = steps.get(new From(name, next));
        step != null;
        step = steps.get(new From(name, ++next))) {
      current = step.apply(current);
    }
    return current;
  }
}
