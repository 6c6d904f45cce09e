package attache.dossier.status;

import attache.dossier.lifecycle.Effect;
import attache.dossier.lifecycle.Stage;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Those developments that make the stage only if there was none of which each can have been the
 * first.
 *
 * <p>They come in the order of their first days, and an order of chapters is one of days too. So
 * those that can no longer have been the first are always the last of those that could.
 */
final class Firsts {
  private record First(Occurrence occurrence, Stage to) {}

  private final Stages stages = new Stages();
  private final Deque<First> stack = new ArrayDeque<>(4);
  private LocalDate firstEnd = LocalDate.MAX;
  private int firstChapter = Integer.MAX_VALUE;

  /** Takes into account one more that can have happened. */
  void add(Occurrence occurrence) {
    if (occurrence.latest().isBefore(firstEnd)) {
      firstEnd = occurrence.latest();
      while (!stack.isEmpty() && stack.getLast().occurrence.earliest().isAfter(firstEnd)) {
        stages.remove(stack.removeLast().to);
      }
    }
    if (occurrence.chapter() != null) {
      firstChapter = Math.min(firstChapter, occurrence.chapter());
    }
    if (occurrence.effect() instanceof Effect.IfNone(Stage to) && canBeFirst(occurrence)) {
      stack.addLast(new First(occurrence, to));
      stages.add(to);
    }
  }

  private boolean canBeFirst(Occurrence occurrence) {
    return !firstEnd.isBefore(occurrence.earliest())
        && (occurrence.chapter() == null || occurrence.chapter() <= firstChapter);
  }

  Set<Stage> stages() {
    return stages.present();
  }
}
