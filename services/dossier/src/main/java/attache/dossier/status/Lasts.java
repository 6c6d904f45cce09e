package attache.dossier.status;

import attache.dossier.lifecycle.Stage;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/**
 * Those developments that had happened and decide the stage of which each can have been the last.
 *
 * <p>They come in order, and an order of chapters is one of days too. So those that can no longer
 * have been the last are always the first of those that could.
 */
final class Lasts {
  private final Stages stages;
  private final Margin margin = new Margin();
  private final Deque<Occurrence> untold = new ArrayDeque<>(4);
  private final Deque<Occurrence> told = new ArrayDeque<>(4);

  /**
   * @param stages where to note the stages they lead to
   */
  Lasts(Stages stages) {
    this.stages = stages;
  }

  /** Takes into account that this had happened as well. */
  void follow(Occurrence occurrence, LocalDate day) {
    margin.add(occurrence);
    leave(untold, day);
    leave(told, day);
  }

  private void leave(Deque<Occurrence> queue, LocalDate day) {
    while (!queue.isEmpty() && !holds(queue.getFirst())) {
      stages.remove(decided(queue.removeFirst(), day));
    }
  }

  void add(Occurrence occurrence, LocalDate day) {
    if (holds(occurrence)) {
      (occurrence.chapter() == null ? untold : told).addLast(occurrence);
      stages.add(decided(occurrence, day));
    }
  }

  /** True for one that was added and can still have been the last. */
  boolean holds(Occurrence occurrence) {
    return margin.canBeLast(occurrence);
  }

  private static Stage decided(Occurrence occurrence, LocalDate day) {
    return Objects.requireNonNull(occurrence.decides(day));
  }
}
