package attache.dossier.status;

import attache.dossier.Dossier;
import attache.dossier.Entry;
import attache.dossier.lifecycle.LifeCycle;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.lifecycle.Stage;
import attache.dossier.status.Timeline.Span;
import attache.dossier.time.Edtf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The status derived plainly: everything is folded anew for each day. What {@link Derivation} says
 * is held to it.
 */
final class PlainDerivation {
  private final Dossier.Open dossier;
  private final Ratification ratification;
  private final List<Occurrence> recorded;
  private final List<Occurrence> all;
  private final List<Occurrence> setters;
  private final List<Occurrence> firm;

  private PlainDerivation(Dossier.Open dossier) {
    this.dossier = dossier;
    this.ratification = Ratification.of(dossier.registration());
    LifeCycle lifeCycle = dossier.registration().recordClass().lifeCycle();
    List<Occurrence> occurrences = new ArrayList<>();
    for (Entry entry : dossier.entries().values()) {
      if (entry.retracted() == null) {
        occurrences.add(Occurrence.of(entry, lifeCycle, occurrences.size()));
      }
    }
    this.recorded = List.copyOf(occurrences);
    this.all = PlainOrder.of(occurrences);
    this.setters = PlainOrder.of(occurrences.stream().filter(Occurrence::setsStage).toList());
    this.firm =
        PlainOrder.of(
            occurrences.stream()
                .filter(occurrence -> occurrence.setsStage() && !occurrence.isUnconfirmed())
                .filter(_ -> !dossier.registration().isUnconfirmed())
                .toList());
  }

  static PlainDerivation of(Dossier.Open dossier) {
    return new PlainDerivation(dossier);
  }

  /** The status on a day, as far as is known. */
  Status on(LocalDate day) {
    List<Occurrence> certain = certain(setters, day);
    PlainFold fold = new PlainFold(ratification, day);
    certain.forEach(fold::add);
    Stage stage = fold.stage();
    Set<Stage> candidates = new LinkedHashSet<>();
    if (stage != null) {
      candidates.add(stage);
    }
    candidates.addAll(PlainCandidates.of(certain, undecided(setters, day), day, ratification));
    boolean ambiguous = candidates.size() > 1 || (stage == null && !candidates.isEmpty());
    Map<String, Object> facets = PlainFacets.on(dossier.registration(), all, day);
    Firm rest = firm(day);
    boolean confirmed = fold.confirmed() && !dossier.registration().isUnconfirmed();
    boolean alike =
        confirmed && rest.equals(new Firm(stage, ambiguous, facets.get("agreementCount")));
    return new Status(
        stage,
        stage != null && dossier.registration().recordClass() == RecordClass.DEAL
            ? stage.dealGroup()
            : null,
        ambiguous,
        ambiguous ? List.copyOf(candidates) : List.of(),
        confirmed,
        alike ? null : rest,
        facets);
  }

  private Firm firm(LocalDate day) {
    List<Occurrence> certain = certain(firm, day);
    PlainFold fold = new PlainFold(ratification, day);
    certain.forEach(fold::add);
    Stage stage = fold.stage();
    Set<Stage> stages = new LinkedHashSet<>();
    if (stage != null) {
      stages.add(stage);
    }
    stages.addAll(PlainCandidates.of(certain, undecided(firm, day), day, ratification));
    return new Firm(
        stage,
        stages.size() > (stage == null ? 0 : 1),
        PlainFacets.on(dossier.registration(), firm, day).get("agreementCount"));
  }

  /** The status on every day, as far as is known. */
  Timeline timeline() {
    TreeSet<LocalDate> turns = new TreeSet<>();
    Stream.of(recorded, setters, all, firm)
        .flatMap(List::stream)
        .forEach(
            occurrence -> {
              turns.add(occurrence.earliest());
              turns.add(occurrence.latest());
              turns.addAll(PlainFacets.turns(occurrence));
              if (occurrence.over() != null && occurrence.over().isBefore(LocalDate.MAX)) {
                turns.add(occurrence.over().plusDays(1));
              }
            });
    turns.remove(LocalDate.MAX);
    turns.add(LocalDate.MIN);
    List<Span> spans = new ArrayList<>();
    for (LocalDate turn : turns) {
      Status status = on(turn);
      LocalDate heard = heard(turn);
      if (spans.isEmpty()) {
        spans.add(new Span(null, null, status, new Since(null, null, null), heard));
      } else if (!spans.getLast().status().equals(status)
          || !Objects.equals(spans.getLast().heard(), heard)) {
        Span last = spans.removeLast();
        spans.add(new Span(last.from(), turn, last.status(), last.since(), last.heard()));
        spans.add(new Span(turn, null, status, new Since(null, null, null), heard));
      }
    }
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      spans.set(
          i, new Span(span.from(), span.until(), span.status(), since(spans, i), span.heard()));
    }
    return new Timeline(spans);
  }

  private @Nullable LocalDate heard(LocalDate day) {
    return recorded.stream()
        .map(Occurrence::latest)
        .filter(latest -> !latest.isAfter(day))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Looks back from a span, first over those that stand alike and then over those that can. */
  private Since since(List<Span> spans, int of) {
    Status status = spans.get(of).status();
    int certain = of;
    while (certain > 0 && alike(spans.get(certain - 1).status(), status)) {
      certain--;
    }
    LocalDate day = spans.get(certain).from();
    if (status.ambiguous() || status.stage() == null || day == null) {
      return new Since(day, day, null);
    }
    int earliest = certain;
    while (earliest > 0 && canBe(spans.get(earliest - 1).status(), status.stage())) {
      earliest--;
    }
    Edtf edtf =
        setters.stream()
            .filter(setter -> setter.latest().equals(day))
            .reduce((_, last) -> last)
            .map(last -> last.development().occurred().edtf())
            .orElse(null);
    boolean uncertain = edtf != null && edtf.uncertain();
    boolean approximate = edtf != null && edtf.approximate();
    return new Since(
        spans.get(earliest).from(),
        day,
        uncertain && approximate ? "%" : uncertain ? "?" : approximate ? "~" : null);
  }

  private static boolean alike(Status one, Status other) {
    return one.stage() == other.stage() && one.candidates().equals(other.candidates());
  }

  private static boolean canBe(Status status, Stage stage) {
    return status.stage() == stage || status.candidates().contains(stage);
  }

  /** Why the status on a day is what it is. */
  Explanation explain(LocalDate day) {
    List<Occurrence> certain = inOrder(certain(setters, day), certain(all, day));
    List<Occurrence> undecided = inOrder(undecided(setters, day), undecided(all, day));
    List<Occurrence> later = inOrder(later(setters, day), later(all, day));
    PlainSteps steps = new PlainSteps(dossier, ratification, all, day);
    certain.forEach(steps::add);
    Status status = on(day);
    return new Explanation(
        status,
        steps.taken(),
        undecided.stream().map(steps::ifNext).toList(),
        later.stream().map(steps::ifNext).toList(),
        dossier.entries().values().stream()
            .filter(entry -> entry.retracted() != null)
            .map(entry -> entry.development().id().value())
            .toList(),
        Summary.of(dossier, status, steps.taken(), day));
  }

  /** Everything unusual about the developments, whenever they happened. */
  List<Anomaly> anomalies() {
    PlainSteps steps = new PlainSteps(dossier, ratification, all, LocalDate.MAX);
    inOrder(setters, all).forEach(steps::add);
    return steps.taken().stream().flatMap(step -> step.anomalies().stream()).toList();
  }

  private static List<Occurrence> certain(List<Occurrence> ordered, LocalDate day) {
    int from = 0;
    int until = ordered.size();
    while (from < until) {
      int middle = (from + until) >>> 1;
      if (ordered.get(middle).certainBy(day)) {
        from = middle + 1;
      } else {
        until = middle;
      }
    }
    return ordered.subList(0, from);
  }

  private static List<Occurrence> undecided(List<Occurrence> ordered, LocalDate day) {
    return ordered.subList(certain(ordered, day).size(), ordered.size()).stream()
        .filter(occurrence -> occurrence.possibleBy(day))
        .toList();
  }

  private static List<Occurrence> later(List<Occurrence> ordered, LocalDate day) {
    return ordered.stream().filter(occurrence -> !occurrence.possibleBy(day)).toList();
  }

  /** Those that set a stage and those that do not in one list, which keeps the order of both. */
  private static List<Occurrence> inOrder(List<Occurrence> setters, List<Occurrence> all) {
    List<Occurrence> merged = new ArrayList<>();
    int next = 0;
    for (Occurrence occurrence : all) {
      if (!occurrence.setsStage()) {
        merged.add(occurrence);
      } else if (next < setters.size()) {
        merged.add(setters.get(next++));
      }
    }
    merged.addAll(setters.subList(next, setters.size()));
    return merged;
  }
}
