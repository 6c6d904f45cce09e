package attache.tracker.json;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * Knows the version each event is written in today, and brings those of older versions to the shape
 * of today when they are read; the log itself is never changed.
 *
 * <p>A statement that looks into an event's data ({@code data->}) sees the shape it was recorded
 * in, and so has to know each.
 */
public final class Upcasters {
  private static final int FIRST = 1;

  private record From(String name, int version) {}

  private final Map<From, UnaryOperator<ObjectNode>> steps = new HashMap<>();
  private final Map<String, Integer> newest = new HashMap<>();

  /**
   * Adds the step from a version of an event to the next, which is then the one written. Steps are
   * added in their order, so none can be missing between two others.
   */
  public Upcasters from(String name, int version, UnaryOperator<ObjectNode> step) {
    if (version != today(name)) {
      throw new IllegalArgumentException(
          "the next step of %s leads from version %d, and not from version %d"
              .formatted(name, today(name), version));
    }
    steps.put(new From(name, version), step);
    newest.put(name, version + 1);
    return this;
  }

  /** The version that events of the name are written in. */
  public int today(String name) {
    return newest.getOrDefault(name, FIRST);
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
    if (next != today(name)) {
      throw new IllegalArgumentException(
          "version %d of %s cannot be read here, where version %d is known"
              .formatted(version, name, today(name)));
    }
    return current;
  }
}
