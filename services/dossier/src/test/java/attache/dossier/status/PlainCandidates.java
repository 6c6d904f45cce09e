package attache.dossier.status;

import attache.dossier.lifecycle.Effect;
import attache.dossier.lifecycle.Stage;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The stages a record can have on a day: what every order that is not ruled out, of the
 * developments that had certainly happened and of any of the undecided ones, would lead to.
 *
 * <p>They are not enumerated. The stage is what the last development that decides it made it, so
 * each that can have been the last gives one; ratifications count together, so what they can amount
 * to is looked at in {@link PlainRatified}.
 */
final class PlainCandidates {
  private PlainCandidates() {}

  /**
   * @param certain the developments that set a stage and had happened by the day
   * @param undecided those of which it cannot be told whether they had
   */
  static Set<Stage> of(
      List<Occurrence> certain,
      List<Occurrence> undecided,
      LocalDate day,
      Ratification ratification) {
    Set<Stage> stages = EnumSet.noneOf(Stage.class);
    List<Occurrence> strong = certain.stream().filter(o -> !isIfNone(o)).toList();
    List<Occurrence> all = Stream.concat(certain.stream(), undecided.stream()).toList();
    PlainMargin last = PlainMargin.of(strong);
    PlainMargin lastBesideRatifications =
        PlainMargin.of(strong.stream().filter(o -> !isRatification(o)).toList());
    for (Occurrence occurrence : all) {
      Stage decided = occurrence.decides(day);
      if (decided != null
          && (PlainFold.survivesRatification(decided) ? lastBesideRatifications : last)
              .canBeLast(occurrence)) {
        stages.add(decided);
      }
    }
    if (strong.isEmpty()) {
      PlainMargin first = PlainMargin.of(all);
      for (Occurrence occurrence : all) {
        if (occurrence.effect() instanceof Effect.IfNone(Stage to)
            && first.canBeFirst(occurrence)) {
          stages.add(to);
        }
      }
    }
    if (all.stream().anyMatch(PlainCandidates::isRatification)) {
      stages.addAll(new PlainRatified(certain, undecided, day, ratification).stages());
    }
    return stages;
  }

  static boolean isRatification(Occurrence occurrence) {
    return occurrence.effect() instanceof Effect.AllParties;
  }

  private static boolean isIfNone(Occurrence occurrence) {
    return occurrence.effect() instanceof Effect.IfNone;
  }
}
