package attache.dossier.status;

import attache.dossier.Dossier;
import attache.dossier.Entry;
import attache.dossier.lifecycle.Effect;
import attache.dossier.lifecycle.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every way in which the developments of a record can have gone, by brute force: each choice of
 * those that had happened by a day, in each order that nothing tells against.
 */
final class Worlds {
  private final List<Occurrence> setters;
  private final boolean[][] before;
  private final Ratification ratification;
  private final LocalDate day;
  private final Set<Stage> stages = EnumSet.noneOf(Stage.class);

  Worlds(Dossier.Open dossier, LocalDate day) {
    this.day = day;
    this.ratification = Ratification.of(dossier.registration());
    List<Occurrence> all = new ArrayList<>();
    for (Entry entry : dossier.entries().values()) {
      all.add(Occurrence.of(entry, dossier.registration().recordClass().lifeCycle(), all.size()));
    }
    this.setters = all.stream().filter(Occurrence::setsStage).toList();
    this.before = closure();
    for (int choice = 0; choice < 1 << setters.size(); choice++) {
      if (isPossible(choice)) {
        walk(choice, new ArrayList<>());
      }
    }
  }

  Set<Stage> stages() {
    return stages;
  }

  /** What dates or chapters tell, and all that follows from that. */
  private boolean[][] closure() {
    int n = setters.size();
    boolean[][] told = new boolean[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        told[i][j] =
            setters.get(i).latest().isBefore(setters.get(j).earliest())
                || (number(i) > 0 && number(j) > 0 && isTold(number(i), number(j)));
      }
    }
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          told[i][j] |= told[i][k] && told[k][j];
        }
      }
    }
    return told;
  }

  /** True where the story can be cut between the two numbers: no date contradicts its order. */
  private boolean isTold(int one, int other) {
    for (int cut = one; cut < other; cut++) {
      boolean contradicted = false;
      for (int i = 0; i < setters.size(); i++) {
        for (int j = 0; j < setters.size(); j++) {
          contradicted |=
              number(i) > 0
                  && number(i) <= cut
                  && number(j) > cut
                  && setters.get(j).latest().isBefore(setters.get(i).earliest());
        }
      }
      if (!contradicted) {
        return true;
      }
    }
    return false;
  }

  private int number(int i) {
    Integer seq = setters.get(i).development().seq();
    return seq == null || setters.get(i).development().isToCome() ? 0 : seq;
  }

  private boolean isPossible(int choice) {
    for (int i = 0; i < setters.size(); i++) {
      boolean chosen = (choice & 1 << i) != 0;
      if (chosen ? !setters.get(i).possibleBy(day) : setters.get(i).certainBy(day)) {
        return false;
      }
      for (int j = 0; j < setters.size(); j++) {
        if (chosen && before[j][i] && (choice & 1 << j) == 0) {
          return false;
        }
      }
    }
    return true;
  }

  private void walk(int left, List<Occurrence> order) {
    if (left == 0) {
      Stage stage = fold(order);
      if (stage != null) {
        stages.add(stage);
      }
      return;
    }
    for (int i = 0; i < setters.size(); i++) {
      if ((left & 1 << i) != 0 && isFirst(i, left)) {
        order.add(setters.get(i));
        walk(left & ~(1 << i), order);
        order.removeLast();
      }
    }
  }

  private boolean isFirst(int i, int left) {
    for (int j = 0; j < setters.size(); j++) {
      if ((left & 1 << j) != 0 && before[j][i]) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Stage fold(List<Occurrence> order) {
    Stage stage = null;
    for (int i = 0; i < order.size(); i++) {
      Effect effect = order.get(i).effect();
      if (effect instanceof Effect.IfNone(Stage to)) {
        stage = stage == null ? to : stage;
      } else if (effect instanceof Effect.AllParties) {
        if (stage != Stage.IN_FORCE && stage != Stage.ACTIVE) {
          stage =
              PlainRatified.amountsTo(
                  ratification,
                  order.subList(0, i + 1).stream()
                      .filter(o -> o.effect() instanceof Effect.AllParties)
                      .toList());
        }
      } else {
        stage = Objects.requireNonNull(order.get(i).decides(day));
      }
    }
    return stage;
  }
}
