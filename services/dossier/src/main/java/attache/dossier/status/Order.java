package attache.dossier.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * The order in which developments are folded: by date where the dates tell, otherwise in the order
 * they were recorded.
 *
 * <p>"Certainly earlier" (one ends before the other begins) is an interval order, only partial.
 * This is its topological sort that prefers what was recorded first (Kahn 1962), in O(n log n).
 */
final class Order {
  private Order() {}

  static List<Occurrence> of(List<Occurrence> occurrences) {
    TreeMap<LocalDate, Integer> unplacedEnds = new TreeMap<>();
    occurrences.forEach(occurrence -> unplacedEnds.merge(occurrence.latest(), 1, Integer::sum));
    PriorityQueue<Occurrence> waiting =
        new PriorityQueue<>(Comparator.comparing(Occurrence::earliest));
    waiting.addAll(occurrences);
    PriorityQueue<Occurrence> free = new PriorityQueue<>(Comparator.comparing(Occurrence::order));
    List<Occurrence> ordered = new ArrayList<>(occurrences.size());
    while (ordered.size() < occurrences.size()) {
      LocalDate firstEnd = unplacedEnds.firstKey();
      while (!waiting.isEmpty() && !waiting.peek().earliest().isAfter(firstEnd)) {
        free.add(waiting.remove());
      }
      Occurrence next = free.remove();
      ordered.add(next);
      unplacedEnds.compute(next.latest(), (_, left) -> left == null || left == 1 ? null : left - 1);
    }
    return ordered;
  }
}
