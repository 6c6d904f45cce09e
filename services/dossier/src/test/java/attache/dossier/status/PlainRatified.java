package attache.dossier.status;

import attache.dossier.lifecycle.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the ratifications of an agreement can amount to on a day, where a ratification can have been
 * the last that changed the stage.
 *
 * <p>The more ratifications there were, the nearer to RATIFIED. So for each pair of a ratification
 * that comes last and of the other development that was last before it, only the fewest and the
 * most undecided developments that go with the pair are counted. An agreement in force stays so
 * when it is ratified; then the other one decides, as {@link PlainCandidates} says.
 */
final class PlainRatified {
  private final LocalDate day;
  private final Ratification ratification;
  private final List<Occurrence> undecided;
  private final List<Occurrence> certainRatifications;
  private final List<Occurrence> ratifications;
  private final List<Occurrence> others;
  private final boolean othersCertain;
  private final PlainMargin certainOthers;
  private final Set<Stage> stages = EnumSet.noneOf(Stage.class);

  PlainRatified(
      List<Occurrence> certain,
      List<Occurrence> undecided,
      LocalDate day,
      Ratification ratification) {
    this.day = day;
    this.ratification = ratification;
    this.undecided = undecided;
    List<Occurrence> all = Stream.concat(certain.stream(), undecided.stream()).toList();
    this.certainRatifications = certain.stream().filter(PlainCandidates::isRatification).toList();
    this.ratifications = all.stream().filter(PlainCandidates::isRatification).toList();
    this.others = all.stream().filter(this::decides).toList();
    List<Occurrence> certainlyOther = certain.stream().filter(this::decides).toList();
    this.othersCertain = !certainlyOther.isEmpty();
    this.certainOthers = PlainMargin.of(certainlyOther);
  }

  Set<Stage> stages() {
    // Where all of them together do not suffice, or the certain ones do, one answer is left.
    Stage least = amountsTo(ratification, certainRatifications);
    Stage most = amountsTo(ratification, ratifications);
    Set<Stage> answers = EnumSet.of(least, most);
    List<@Nullable Occurrence> before = new ArrayList<>();
    if (!othersCertain) {
      before.add(null);
    }
    others.stream()
        .filter(other -> !PlainFold.survivesRatification(other.decides(day)))
        .filter(certainOthers::canBeLast)
        .forEach(before::add);
    for (Occurrence last : ratifications.stream().filter(certainOthers::canBeLast).toList()) {
      for (Occurrence other : before) {
        count(other, last);
        if (stages.equals(answers)) {
          return stages;
        }
      }
    }
    return stages;
  }

  // Compares identities: each occurrence stands in the lists once.
  @SuppressWarnings("ReferenceEquality")
  private void count(@Nullable Occurrence other, Occurrence last) {
    Predicate<Occurrence> fewest =
        occurrence ->
            occurrence == last
                || occurrence.toldBefore(last)
                || (other != null && (occurrence == other || occurrence.toldBefore(other)));
    // What decides the stage and would come after one of the two is left out, with what follows.
    List<Occurrence> barred =
        others.stream()
            .filter(
                occurrence ->
                    occurrence != other
                        && (other == null
                            || other.toldBefore(occurrence)
                            || last.toldBefore(occurrence)))
            .toList();
    Predicate<Occurrence> most =
        occurrence ->
            barred.stream().noneMatch(bar -> bar == occurrence || bar.toldBefore(occurrence));
    boolean possible =
        (other == null || !last.toldBefore(other))
            && undecided.stream().filter(fewest).allMatch(most);
    if (possible) {
      stages.add(amountsTo(fewest));
      stages.add(amountsTo(most));
    }
  }

  static Stage amountsTo(Ratification ratification, List<Occurrence> ratifications) {
    Ratification.Tally tally = ratification.new Tally();
    ratifications.forEach(tally::add);
    return tally.stage();
  }

  private Stage amountsTo(Predicate<Occurrence> happened) {
    return amountsTo(
        ratification,
        Stream.concat(
                certainRatifications.stream(),
                undecided.stream().filter(PlainCandidates::isRatification).filter(happened))
            .toList());
  }

  private boolean decides(Occurrence occurrence) {
    return occurrence.decides(day) != null;
  }
}
