package attache.dossier.status;

import attache.dossier.Registration;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.lifecycle.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record's status followed along the days. Each day takes up only what it changes: what can have
 * happened from then on, what had certainly happened by then, and what is over.
 */
final class Course {
  private record Period(int place, Occurrence occurrence, LocalDate over) {}

  private final RecordClass recordClass;
  private final boolean rumour;
  private final List<Occurrence> all;
  private final List<Occurrence> setters;
  private final List<Occurrence> beginnings;
  private final List<Period> periods;
  private final List<Expiry> expiries;
  private final Facets facets;
  private final Fold fold;
  private final Candidates candidates;
  private final @Nullable Course firm;

  // so many of each list were taken up by the day that was asked about last
  private int certainOfAll;
  private int certain;
  private int possible;
  private int over;
  private int turned;

  private @Nullable LocalDate last;

  /**
   * @param all every development, in order
   * @param setters those that set a stage, in order
   * @param firm the course without the unconfirmed ones, where there are any
   */
  Course(
      Registration registration,
      Ratification ratification,
      List<Occurrence> all,
      List<Occurrence> setters,
      @Nullable Course firm) {
    this.recordClass = registration.recordClass();
    this.rumour = registration.isUnconfirmed();
    this.all = all;
    this.setters = setters;
    this.beginnings = new ArrayList<>(setters);
    beginnings.sort(Comparator.comparing(Occurrence::earliest));
    this.periods = periods(setters);
    this.expiries = Expiry.of(all);
    this.facets = Facets.before(registration, all, expiries);
    this.fold = new Fold(ratification);
    this.candidates =
        new Candidates(
            setters.stream().anyMatch(Occurrence::isRatification)
                ? new Ratified(ratification)
                : null);
    this.firm = firm;
  }

  private static List<Period> periods(List<Occurrence> setters) {
    List<Period> periods = new ArrayList<>(0);
    for (int i = 0; i < setters.size(); i++) {
      LocalDate over = setters.get(i).over();
      if (over != null && over.isBefore(LocalDate.MAX)) {
        periods.add(new Period(i, setters.get(i), over));
      }
    }
    periods.sort(Comparator.comparing(Period::over));
    return periods;
  }

  /** The next day on which anything can turn; {@link LocalDate#MAX} where there is none. */
  LocalDate next() {
    LocalDate next = firm == null ? LocalDate.MAX : firm.next();
    if (certain < setters.size()) {
      next = first(next, setters.get(certain).latest());
    }
    if (possible < beginnings.size()) {
      next = first(next, beginnings.get(possible).earliest());
    }
    if (certainOfAll < all.size()) {
      next = first(next, all.get(certainOfAll).latest());
    }
    if (turned < expiries.size()) {
      next = first(next, expiries.get(turned).day());
    }
    if (over < periods.size()) {
      next = first(next, periods.get(over).over.plusDays(1));
    }
    return next;
  }

  private static LocalDate first(LocalDate one, LocalDate other) {
    return other.isBefore(one) ? other : one;
  }

  /** The status on a day, which may not lie before the one asked about last. */
  Status on(LocalDate day) {
    end(day);
    begin(day);
    happen(day);
    for (; turned < expiries.size() && !expiries.get(turned).day().isAfter(day); turned++) {
      happenOfAll(expiries.get(turned).day());
      facets.turn(expiries.get(turned));
    }
    happenOfAll(day);
    return status(firm == null ? null : Firm.of(firm.on(day)));
  }

  private void end(LocalDate day) {
    for (; over < periods.size() && periods.get(over).over.isBefore(day); over++) {
      Period period = periods.get(over);
      Occurrence occurrence = period.occurrence;
      Stage before = Objects.requireNonNull(occurrence.decides(period.over));
      Stage after = Objects.requireNonNull(occurrence.decides(day));
      boolean happened = period.place < certain;
      if (happened) {
        fold.isOver(period.place, before, after);
      }
      if (last != null && occurrence.possibleBy(last)) {
        candidates.isOver(occurrence, happened, before, after);
      }
    }
    last = day;
  }

  private void begin(LocalDate day) {
    for (; possible < beginnings.size() && beginnings.get(possible).possibleBy(day); possible++) {
      candidates.isPossible(beginnings.get(possible), day);
    }
  }

  private void happen(LocalDate day) {
    for (; certain < setters.size() && setters.get(certain).certainBy(day); certain++) {
      Occurrence occurrence = setters.get(certain);
      candidates.isCertain(occurrence, day);
      fold.add(occurrence, day);
    }
  }

  private void happenOfAll(LocalDate day) {
    for (; certainOfAll < all.size() && all.get(certainOfAll).certainBy(day); certainOfAll++) {
      facets.add(all.get(certainOfAll));
    }
  }

  private Status status(@Nullable Firm rest) {
    Stage stage = fold.stage();
    Set<Stage> stages = candidates.stages();
    if (stage != null) {
      stages.add(stage);
    }
    boolean ambiguous = stages.size() > (stage == null ? 0 : 1);
    Status whole =
        new Status(
            stage,
            stage != null && recordClass == RecordClass.DEAL ? stage.dealGroup() : null,
            ambiguous,
            ambiguous ? listed(stage, stages) : List.of(),
            !rumour && fold.confirmed(),
            null,
            facets.now());
    return rest == null || (whole.confirmed() && Firm.of(whole).equals(rest))
        ? whole
        : whole.without(rest);
  }

  private static List<Stage> listed(@Nullable Stage first, Set<Stage> stages) {
    List<Stage> listed = new ArrayList<>(stages.size());
    if (first != null) {
      listed.add(first);
      stages.remove(first);
    }
    listed.addAll(stages);
    return List.copyOf(listed);
  }
}
