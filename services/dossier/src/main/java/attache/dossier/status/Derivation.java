package attache.dossier.status;

import attache.dossier.Dossier;
import attache.dossier.Entry;
import attache.dossier.lifecycle.LifeCycle;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.lifecycle.Stage;
import attache.dossier.status.Timeline.Span;
import attache.dossier.time.DateRange;
import attache.dossier.value.DevelopmentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Derives a record's status from its developments. A status is never set.
 *
 * <p>The developments that had certainly happened by a day are folded in {@link Order}, along the
 * {@link Course} of the days; {@link Candidates} says what else the stage can be where that order,
 * or whether something had happened yet, cannot be told. Those that set a stage are ordered among
 * themselves, so that others never change a stage. Where some of them are unconfirmed, the course
 * of the others is followed beside; where the record itself is, there are no others.
 */
public final class Derivation {
  private final Dossier.Open dossier;
  private final Ratification ratification;
  private final List<Occurrence> recorded;
  private final List<Occurrence> all;
  private final List<Occurrence> setters;
  private final @Nullable List<Occurrence> firm;

  private Derivation(Dossier.Open dossier) {
    this.dossier = dossier;
    this.ratification = Ratification.of(dossier.registration());
    LifeCycle lifeCycle = dossier.registration().recordClass().lifeCycle();
    List<Occurrence> occurrences = new ArrayList<>(dossier.entries().size());
    List<Occurrence> setting = new ArrayList<>(dossier.entries().size());
    boolean unknown = restsOnNothingKnown(dossier);
    boolean rumour = dossier.registration().isUnconfirmed();
    boolean doubtful = rumour;
    for (Entry entry : dossier.entries().values()) {
      if (entry.retracted() == null) {
        Entry resting = unknown ? dossier.resting(entry) : entry;
        Occurrence occurrence = Occurrence.of(resting, lifeCycle, occurrences.size());
        occurrences.add(occurrence);
        if (occurrence.setsStage()) {
          setting.add(occurrence);
          doubtful |= occurrence.isUnconfirmed();
        }
      }
    }
    this.recorded = occurrences;
    this.all = Order.of(occurrences);
    this.setters = setting.size() == occurrences.size() ? all : Order.of(setting);
    this.firm =
        doubtful
            ? Order.of(setting.stream().filter(each -> !rumour && !each.isUnconfirmed()).toList())
            : null;
  }

  /** Sources of the record that nobody can judge leave what has no other unconfirmed. */
  private static boolean restsOnNothingKnown(Dossier.Open dossier) {
    return dossier.registration().sources().stream()
        .allMatch(source -> source.grading() != null && source.grading().isUnknown());
  }

  public static Derivation of(Dossier.Open dossier) {
    return new Derivation(dossier);
  }

  /**
   * The first day a development can have happened on, and the first by which it certainly had;
   * {@code null} where that is open.
   */
  public static DateRange between(Entry entry, RecordClass recordClass) {
    Occurrence occurrence = Occurrence.of(entry, recordClass.lifeCycle(), 0);
    return new DateRange(
        occurrence.earliest().equals(LocalDate.MIN) ? null : occurrence.earliest(),
        occurrence.latest().equals(LocalDate.MAX) ? null : occurrence.latest());
  }

  /** The status on a day, as far as is known. */
  public Status on(LocalDate day) {
    return course().on(day);
  }

  /** The status on every day, as far as is known. */
  public Timeline timeline() {
    Course course = course();
    Heard heard = new Heard(recorded);
    List<Span> spans = new ArrayList<>();
    LocalDate from = null;
    Status status = course.on(LocalDate.MIN);
    Run run = new Run(setters, status);
    for (LocalDate turn = next(course, heard);
        turn.isBefore(LocalDate.MAX);
        turn = next(course, heard)) {
      Status turned = course.on(turn);
      LocalDate last = heard.last();
      boolean more = heard.followTo(turn);
      if (more || !turned.equals(status)) {
        spans.add(new Span(from, turn, status, run.since(), last));
        from = turn;
        status = turned;
        run.turn(turn, turned);
      }
    }
    spans.add(new Span(from, null, status, run.since(), heard.last()));
    return new Timeline(spans);
  }

  private static LocalDate next(Course course, Heard heard) {
    LocalDate turn = course.next();
    LocalDate more = heard.next();
    return more.isBefore(turn) ? more : turn;
  }

  private Course course() {
    return new Course(
        dossier.registration(),
        ratification,
        all,
        setters,
        firm == null ? null : new Course(dossier.registration(), ratification, firm, firm, null));
  }

  /** Why the status on a day is what it is. */
  public Explanation explain(LocalDate day) {
    List<Occurrence> certain = inOrder(certain(setters, day), certain(all, day));
    List<Occurrence> undecided = inOrder(undecided(setters, day), undecided(all, day));
    List<Occurrence> later = inOrder(later(setters, day), later(all, day));
    Steps steps = new Steps(new Fold(ratification), unusual(), day);
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

  /** All developments but retracted ones, in the order they are folded in. */
  public List<DevelopmentId> order() {
    return inOrder(setters, all).stream().map(occurrence -> occurrence.development().id()).toList();
  }

  /** Everything unusual about the developments, whenever they happened. */
  public List<Anomaly> anomalies() {
    List<Anomaly> found = new ArrayList<>(0);
    Anomalies unusual = unusual();
    Fold fold = new Fold(ratification);
    for (Occurrence occurrence : inOrder(setters, all)) {
      Stage before = fold.stage();
      unusual.find(occurrence, before, fold.add(occurrence, LocalDate.MAX), found);
    }
    return List.copyOf(found);
  }

  /** How many developments can have happened at any time before. */
  public int undated() {
    return (int) recorded.stream().filter(each -> each.earliest().equals(LocalDate.MIN)).count();
  }

  private Anomalies unusual() {
    return new Anomalies(dossier.registration(), ratification, all);
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
    List<Occurrence> merged = new ArrayList<>(all.size());
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
