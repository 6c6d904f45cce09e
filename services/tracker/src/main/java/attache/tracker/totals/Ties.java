package attache.tracker.totals;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is part of what, and what is given in return for what, however many steps away. Where
 * records are part of each other in a circle, the one registered first is the whole.
 */
final class Ties {
  /** One record is part of another, or its offset. */
  record Tie(long part, long whole, boolean offset) {}

  private record Above(long record, boolean offset) {}

  private final Map<Long, Set<Above>> above = new HashMap<>();

  Ties(Collection<Tie> ties) {
    Map<Long, Set<Above>> next = new HashMap<>();
    for (Tie tie : ties) {
      next.computeIfAbsent(tie.part, _ -> new LinkedHashSet<>())
          .add(new Above(tie.whole, tie.offset));
    }
    next.keySet().forEach(part -> above.put(part, walk(part, next)));
  }

  private static Set<Above> walk(long from, Map<Long, Set<Above>> next) {
    Set<Above> seen = new LinkedHashSet<>();
    Deque<Above> open = new ArrayDeque<>(List.of(new Above(from, false)));
    while (!open.isEmpty()) {
      Above at = open.remove();
      for (Above step : next.getOrDefault(at.record, Set.of())) {
        Above reached = new Above(step.record, at.offset || step.offset);
        if (seen.add(reached)) {
          open.add(reached);
        }
      }
    }
    return seen;
  }

  /** What a record is part of. */
  List<Long> wholes(long part) {
    return over(part, false);
  }

  /** What is bought where a record, or what it is part of, is given in return. */
  List<Long> bought(long offset) {
    return over(offset, true);
  }

  private List<Long> over(long part, boolean offset) {
    return reached(part).stream()
        .filter(each -> each.offset == offset)
        .map(Above::record)
        .filter(whole -> whole != part && (whole < part || !reaches(whole, part)))
        .toList();
  }

  private boolean reaches(long from, long to) {
    return reached(from).stream().anyMatch(each -> each.record == to);
  }

  private Set<Above> reached(long from) {
    return above.getOrDefault(from, Set.of());
  }
}
