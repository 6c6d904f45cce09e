package attache.dossier.status;

import attache.dossier.lifecycle.Stage;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Stages, each as often as a development leads to it. */
@SuppressWarnings("EnumOrdinal") // counted often, and no number leaves this class
final class Stages {
  private static final int KINDS = Stage.values().length;

  private final int[] times = new int[KINDS];
  private final Set<Stage> present = EnumSet.noneOf(Stage.class);
  private int total;

  void add(Stage stage) {
    total++;
    if (times[stage.ordinal()]++ == 0) {
      present.add(stage);
    }
  }

  void remove(Stage stage) {
    total--;
    if (--times[stage.ordinal()] == 0) {
      present.remove(stage);
    }
  }

  void clear() {
    present.forEach(stage -> times[stage.ordinal()] = 0);
    present.clear();
    total = 0;
  }

  boolean areAll(Stage stage) {
    return times[stage.ordinal()] == total;
  }

  boolean isEmpty() {
    return total == 0;
  }

  Set<Stage> present() {
    return Collections.unmodifiableSet(present);
  }
}
