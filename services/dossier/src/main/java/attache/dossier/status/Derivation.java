package attache.dossier.status;

import attache.dossier.Dossier;
import attache.dossier.lifecycle.LifeCycle;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.lifecycle.Stage;
import attache.dossier.status.Timeline.Span;
import attache.dossier.time.DateRange;
import attache.dossier.value.DevelopmentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Derives a record's status from its developments. A status is never set.
 *
 * <p>The developments that had happened by a day are folded in order of occurrence, then of
 * recording ({@link Order}); {@link Candidates} says what else the status can be where that order,
 * or whether something had happened yet, cannot be told.
 */
public final class Derivation {
  private final Dossier.Open dossier;
  private final Ratification ratification;
  private final Facets facets;
  private final List<Occurrence> ordered;

  private Derivation(Dossier.Open dossier) {
    this.dossier = dossier;
    this.ratification = Ratification.of(dossier.registration());
    this.facets = new Facets(dossier.registration());
    LifeCycle lifeCycle = dossier.registration().recordClass().lifeCycle();
    List<Occurrence> occurrences = new ArrayList<>();
    for (Dossier.Entry entry : dossier.entries().values()) {
      if (entry.retracted() == null) {
        occurrences.add(Occurrence.of(entry, lifeCycle, occurrences.size()));
      }
    }
    this.ordered = Order.of(occurrences);
  }

  public static Derivation of(Dossier.Open dossier) {
    return new Derivation(dossier);
  }

  /**
   * The first day a development can have happened on, and the first by which it certainly had;
   * {@code null} where that is open.
   */
  public static DateRange between(Dossier.Entry entry, RecordClass recordClass) {
    Occurrence occurrence = Occurrence.of(entry, recordClass.lifeCycle(), 0);
    return new DateRange(
        occurrence.earliest().equals(LocalDate.MIN) ? null : occurrence.earliest(),
        occurrence.latest().equals(LocalDate.MAX) ? null : occurrence.latest());
  }

  /** The status on a day, as far as is known. */
  public Status on(LocalDate day) {
    List<Occurrence> certain = ordered.stream().filter(o -> o.certainBy(day)).toList();
    Fold fold = fold(day, certain);
    List<Stage> candidates =
        Candidates.of(
            fold.stage(),
            certain,
            ordered.stream().filter(o -> o.possibleBy(day) && !o.certainBy(day)).toList(),
            (occurrence, among) -> fold.stageIfLast(occurrence, among));
    boolean ambiguous = candidates.size() > 1 || (fold.stage() == null && !candidates.isEmpty());
    return new Status(
        fold.stage(),
        fold.stage() != null && dossier.registration().recordClass() == RecordClass.DEAL
            ? fold.stage().dealGroup()
            : null,
        ambiguous,
        ambiguous ? candidates : List.of(),
        fold.confirmed(),
        facets.of(certain));
  }

  /** The status on every day, as far as is known. */
  public Timeline timeline() {
    TreeSet<LocalDate> turns = new TreeSet<>();
    for (Occurrence occurrence : ordered) {
      turns.add(occurrence.earliest());
      turns.add(occurrence.latest());
      if (occurrence.over() != null && occurrence.over().isBefore(LocalDate.MAX)) {
        turns.add(occurrence.over().plusDays(1));
      }
    }
    turns.remove(LocalDate.MAX);
    turns.add(LocalDate.MIN);
    List<Span> spans = new ArrayList<>();
    for (LocalDate turn : turns) {
      Status status = on(turn);
      if (spans.isEmpty()) {
        spans.add(new Span(null, null, status));
      } else if (!spans.getLast().status().equals(status)) {
        Span last = spans.removeLast();
        spans.add(new Span(last.from(), turn, last.status()));
        spans.add(new Span(turn, null, status));
      }
    }
    return new Timeline(spans);
  }

  /** Why the status on a day is what it is. */
  public Explanation explain(LocalDate day) {
    List<Occurrence> certain = ordered.stream().filter(o -> o.certainBy(day)).toList();
    List<Occurrence> undecided =
        ordered.stream().filter(o -> !o.certainBy(day) && o.possibleBy(day)).toList();
    List<Occurrence> later = ordered.stream().filter(o -> !o.possibleBy(day)).toList();
    Fold fold = fold(day, certain);
    Status status = on(day);
    return new Explanation(
        status,
        fold.steps(),
        undecided.stream().map(fold::stepIfLast).toList(),
        later.stream().map(fold::stepIfLast).toList(),
        dossier.entries().values().stream()
            .filter(entry -> entry.retracted() != null)
            .map(entry -> entry.development().id())
            .map(DevelopmentId::value)
            .toList(),
        Summary.of(dossier, status, fold.steps(), day));
  }

  /** Everything unusual about the developments, whenever they happened. */
  public List<Anomaly> anomalies() {
    return fold(LocalDate.MAX, ordered).steps().stream()
        .flatMap(step -> step.anomalies().stream())
        .toList();
  }

  private Fold fold(LocalDate day, List<Occurrence> occurrences) {
    return Fold.of(dossier, ratification, day, occurrences);
  }
}
