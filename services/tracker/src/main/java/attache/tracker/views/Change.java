package attache.tracker.views;

import attache.dossier.Entry;
import attache.dossier.Event;
import attache.dossier.status.Timeline;
import attache.dossier.value.DevelopmentId;
import attache.tracker.log.LoggedEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What one event changes in the views of its record. */
final class Change {
  private static final Comparator<@Nullable LocalDate> FROM =
      Comparator.nullsFirst(Comparator.naturalOrder());

  private final @Nullable Standing before;
  private final Standing after;
  private final Event event;
  private final long at;

  private Change(@Nullable Standing before, Standing after, LoggedEvent logged) {
    this.before = before;
    this.after = after;
    this.event = logged.event();
    this.at = logged.recording().position();
  }

  /** Writes down what changed between the two. */
  static void enter(@Nullable Standing before, Standing after, LoggedEvent logged, Rows rows) {
    Change change = new Change(before, after, logged);
    change.card(rows);
    change.anomalies(rows);
    change.statuses(rows);
    change.rest(rows);
  }

  private void card(Rows rows) {
    Rows.Card old = before == null ? null : Rows.Card.of(before);
    Rows.Card now = Rows.Card.of(after);
    if (now.equals(old)) {
      return;
    }
    if (old != null) {
      rows.cards.end(after.born(), at);
    }
    rows.cards.begin(after.born(), at, now);
  }

  /** How much is weak changes more often than what the record is about. */
  private void anomalies(Rows rows) {
    int old = before == null ? 0 : before.weak();
    int now = after.weak();
    if (now == old) {
      return;
    }
    if (old > 0) {
      rows.anomalies.end(after.born(), at);
    }
    if (now > 0) {
      rows.anomalies.begin(after.born(), at, now);
    }
  }

  /** Ends the rectangles that are no more as they were, and then begins those that are new. */
  private void statuses(Rows rows) {
    List<Timeline.Span> gone = new ArrayList<>(0);
    List<Timeline.Span> come = new ArrayList<>(0);
    compare(gone, come);
    for (Timeline.Span span : gone) {
      if (!empty(span)) {
        rows.statuses.end(rectangle(span), at);
      }
    }
    for (Timeline.Span span : come) {
      if (!empty(span)) {
        rows.statuses.begin(
            rectangle(span), at, new Rows.Held(span, after.dossier().registration()));
      }
    }
  }

  /** Both timelines run from the first day to the last, so they are gone along together. */
  private void compare(List<Timeline.Span> gone, List<Timeline.Span> come) {
    List<Timeline.Span> old = before == null ? List.of() : before.timeline().spans();
    List<Timeline.Span> now = after.timeline().spans();
    int was = 0;
    int is = 0;
    while (was < old.size() || is < now.size()) {
      int order =
          was == old.size()
              ? 1
              : is == now.size() ? -1 : FROM.compare(old.get(was).from(), now.get(is).from());
      if (order == 0 && old.get(was).equals(now.get(is))) {
        was++;
        is++;
        continue;
      }
      if (order <= 0) {
        gone.add(old.get(was++));
      }
      if (order >= 0) {
        come.add(now.get(is++));
      }
    }
  }

  private Rows.Rectangle rectangle(Timeline.Span span) {
    return new Rows.Rectangle(after.born(), StoredDays.from(span.from()));
  }

  /** True for days that all lie outside PostgreSQL's calendar. */
  private static boolean empty(Timeline.Span span) {
    return span.until() != null && StoredDays.from(span.from()) == StoredDays.from(span.until());
  }

  private void rest(Rows rows) {
    switch (event) {
      case Event.RecordRegistered _ -> {}
      case Event.RecordCorrected(var told, var right, _) -> {
        if (!told.sources().equals(right.sources())) {
          resting(rows);
        }
      }
      case Event.DevelopmentRecorded(var development) -> development(development.id(), rows, false);
      case Event.DevelopmentApproved(var id, _) -> development(id, rows, false);
      case Event.DevelopmentDrafted _,
          Event.DevelopmentSubmitted _,
          Event.DevelopmentRejected _,
          Event.DraftDiscarded _ -> {
        // what is not approved is in no view
      }
      case Event.AboutDevelopment about -> development(about.development(), rows, true);
      case Event.RecordsLinked(var link) ->
          rows.links.begin(new Rows.Tie(after.born(), link.id().value()), at, link);
      case Event.RecordsUnlinked(var link, _) ->
          rows.links.end(new Rows.Tie(after.born(), link.value()), at);
      case Event.RecordsMerged _,
          Event.RecordsUnmerged _,
          Event.RecordMergedAway _,
          Event.RecordRestored _ -> {
        var old = Objects.requireNonNull(before).dossier();
        turnover(
            old.entries(),
            after.dossier().entries(),
            entry -> rows.developments.end(said(entry), at),
            entry -> begin(entry, rows));
        turnover(
            old.links(),
            after.dossier().links(),
            link -> rows.links.end(new Rows.Tie(after.born(), link.id().value()), at),
            link -> rows.links.begin(new Rows.Tie(after.born(), link.id().value()), at, link));
      }
    }
  }

  /** A merger takes over or gives up many things at once. */
  private static <K, V> void turnover(
      Map<K, V> old, Map<K, V> now, Consumer<V> end, Consumer<V> begin) {
    old.forEach(
        (key, value) -> {
          if (!value.equals(now.get(key))) {
            end.accept(value);
          }
        });
    now.forEach(
        (key, value) -> {
          if (!value.equals(old.get(key))) {
            begin.accept(value);
          }
        });
  }

  /** Developments without a source of their own rest on those of the record. */
  private void resting(Rows rows) {
    after.dossier().entries().values().stream()
        .map(Entry::development)
        .filter(development -> development.sources().isEmpty())
        .forEach(development -> development(development.id(), rows, true));
  }

  private void development(DevelopmentId id, Rows rows, boolean known) {
    Entry entry = after.dossier().entry(id);
    if (known) {
      rows.developments.end(said(entry), at);
    }
    begin(entry, rows);
  }

  private void begin(Entry entry, Rows rows) {
    rows.developments.begin(said(entry), at, DevelopmentRow.of(after.dossier(), entry));
  }

  private Rows.Said said(Entry entry) {
    return new Rows.Said(after.born(), entry.recording().position());
  }
}
