package attache.dossier.status;

import attache.dossier.lifecycle.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The stages a record can have, where the order of its developments cannot be told.
 *
 * <p>The stage is what the last development made it. So every development that can have been the
 * last (no other is told to come after it) gives a candidate; one of which it cannot be told
 * whether it had happened yet gives one too.
 */
final class Candidates {
  private Candidates() {}

  static List<Stage> of(
      @Nullable Stage folded,
      List<Occurrence> certain,
      List<Occurrence> possible,
      BiFunction<Occurrence, Collection<Occurrence>, @Nullable Stage> stageIfLast) {
    Set<Stage> stages = new LinkedHashSet<>();
    if (folded != null) {
      stages.add(folded);
    }
    List<Occurrence> setters = certain.stream().filter(Occurrence::setsStage).toList();
    for (Occurrence occurrence : canBeLast(setters)) {
      add(stages, stageIfLast.apply(occurrence, certain));
    }
    for (Occurrence occurrence : possible) {
      if (occurrence.setsStage() && setters.stream().noneMatch(occurrence::toldBefore)) {
        List<Occurrence> with = new ArrayList<>(certain);
        with.add(occurrence);
        add(stages, stageIfLast.apply(occurrence, with));
        with.addAll(possible);
        add(stages, stageIfLast.apply(occurrence, with));
      }
    }
    return List.copyOf(stages);
  }

  private static List<Occurrence> canBeLast(List<Occurrence> setters) {
    LocalDate lastBeginning =
        setters.stream().map(Occurrence::earliest).max(LocalDate::compareTo).orElse(LocalDate.MIN);
    return setters.stream()
        .filter(occurrence -> !occurrence.latest().isBefore(lastBeginning))
        .filter(occurrence -> setters.stream().noneMatch(occurrence::toldBefore))
        .toList();
  }

  private static void add(Set<Stage> stages, @Nullable Stage stage) {
    if (stage != null) {
      stages.add(stage);
    }
  }
}
