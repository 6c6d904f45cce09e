package attache.tracker.totals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a sum has to leave out, since others count it. Call-offs and parts count what they say; a
 * whole counts what remains of the number it says of the same, never less than nothing. A part that
 * has not begun counts with a whole that has. What is given in return for something is another
 * matter and not counted beside it.
 */
final class Remains {
  /** So much of a line is left out; with an offset all of it. */
  record Left(long born, Stood.Line line, long number, boolean offset) {}

  private final Map<Long, Stood> stood;
  private final Map<Long, Map<String, Long>> says = new HashMap<>();
  private final Map<Long, Map<String, Long>> taken = new HashMap<>();
  private final Set<Long> begun;
  private final Ties ties;

  private Remains(List<Stood> stood, Ties ties) {
    this.stood = stood.stream().collect(Collectors.toMap(Stood::born, each -> each));
    this.begun =
        stood.stream()
            .filter(Stood::begun)
            .map(Stood::born)
            .collect(Collectors.toUnmodifiableSet());
    this.ties = ties;
  }

  static List<Left> left(List<Stood> stood, Ties ties) {
    return new Remains(stood, ties).left();
  }

  private List<Left> left() {
    Set<Long> offsets =
        stood.keySet().stream().filter(this::isOffset).collect(Collectors.toUnmodifiableSet());
    stood
        .values()
        .forEach(each -> says.put(each.born(), each.says(!offsets.contains(each.born()))));
    says.forEach(this::waits);
    // only then, since all look for what the others say
    taken.forEach(
        (part, waiting) -> says.getOrDefault(part, Map.of()).keySet().removeAll(waiting.keySet()));
    says.forEach((part, said) -> said.forEach((name, number) -> take(part, name, number)));
    List<Left> left = new ArrayList<>();
    for (Stood each : stood.values()) {
      left(each, offsets.contains(each.born()), left);
    }
    return left;
  }

  private boolean isOffset(long record) {
    return ties.bought(record).stream()
        .map(stood::get)
        .anyMatch(bought -> bought != null && bought.asked());
  }

  private void waits(long part, Map<String, Long> said) {
    if (!begun.contains(part)) {
      said.forEach(
          (name, number) -> {
            if (wholes(part, name).stream().anyMatch(begun::contains)) {
              add(part, name, number);
            }
          });
    }
  }

  private void take(long part, String name, long number) {
    List<Long> wholes = wholes(part, name);
    for (long whole : wholes) {
      if (wholes.stream().noneMatch(other -> ties.wholes(other).contains(whole))) {
        add(whole, name, number);
      }
    }
  }

  private List<Long> wholes(long part, String name) {
    return ties.wholes(part).stream()
        .filter(whole -> says.getOrDefault(whole, Map.of()).containsKey(name))
        .toList();
  }

  private void add(long record, String name, long number) {
    taken.computeIfAbsent(record, _ -> new HashMap<>()).merge(name, number, Stood::sum);
  }

  private void left(Stood record, boolean offset, List<Left> left) {
    Map<String, Long> rest = new HashMap<>(taken.getOrDefault(record.born(), Map.of()));
    for (Stood.Line line : record.lines()) {
      String key = line.key();
      if (offset && line.isEquipment()) {
        left.add(new Left(record.born(), line, line.number(), true));
      } else if (key != null) {
        long number = Math.min(line.number(), rest.getOrDefault(key, 0L));
        if (number > 0) {
          left.add(new Left(record.born(), line, number, false));
          rest.merge(key, -number, Long::sum);
        }
      }
    }
  }
}
