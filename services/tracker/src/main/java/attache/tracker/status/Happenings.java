package attache.tracker.status;

import attache.dossier.Details;
import attache.dossier.Event;
import attache.dossier.Registration;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.value.RecordId;
import attache.ledger.Ledger;
import attache.ledger.Recorded;
import attache.ledger.Tail;
import attache.tracker.log.EventReader;
import attache.tracker.log.Streams;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Which records and documents events were about lately, and which they linked to, as the log tells:
 * so each instance knows, whichever of them wrote or follows.
 */
@Component
class Happenings {
  private static final int STEP = 1_000;
  private static final int MOST = 100_000;

  private final Ledger ledger;
  private final EventReader reader;
  private final Map<String, Long> last = new HashMap<>();

  /** The last of these that was more than one more development. */
  private final Map<String, Long> turned = new HashMap<>();

  private Tail tail;
  private long from;

  Happenings(Ledger ledger, EventReader reader) {
    this.ledger = ledger;
    this.reader = reader;
    this.tail = ledger.tail(from);
  }

  /** Takes notice of what happened up to a position. */
  synchronized void follow(long position) {
    if (position > tail.position() + STEP || last.size() > MOST) {
      // Too much to read: what was kept from before counts as changed.
      startFrom(position);
    }
    while (tail.position() < position) {
      // The tail has what this instance recorded a moment ago: most readers need not ask for it.
      List<Recorded> events = tail.take((int) (position - tail.position()));
      try {
        events.forEach(this::note);
      } catch (RuntimeException unreadable) {
        startFrom(position);
      }
      if (events.isEmpty()) {
        startFrom(position);
      }
    }
  }

  private void startFrom(long position) {
    last.clear();
    turned.clear();
    from = position;
    tail = ledger.tail(position);
  }

  private void note(Recorded event) {
    last.put(event.stream(), event.position());
    if (!Streams.isOfRecord(event.stream())) {
      return;
    }
    DevelopmentType type = DevelopmentType.ofEventName(event.name());
    if (type != null && type != DevelopmentType.POLICY_IMPACT_ASSERTED) {
      return; // as most are; it names no other record, and a reader waits meanwhile
    }
    turned.put(event.stream(), event.position());
    switch (reader.ofRecord(event).event()) {
      case Event.RecordRegistered(var told, _) -> noteCompetitor(told, event);
      case Event.RecordCorrected(var before, var after, _) -> {
        noteCompetitor(before, event);
        noteCompetitor(after, event);
      }
      case Event.DevelopmentRecorded(var told) -> noteMeasure(told.details(), event);
      // Another measure may be named from now on, or the type may be one that counts.
      case Event.DevelopmentCorrected(_, _, var after, _) -> {
        if (after.details() != null || after.type() != null) {
          startFrom(event.position());
        }
      }
      case Event.DevelopmentApproved _ -> startFrom(event.position());
      case Event.AboutDevelopment _, Event.OfDraft _, Event.RecordsUnlinked _ -> {}
      case Event.RecordsLinked(var link) -> turned(link.to(), event);
      // The links of both, and so pages that the event does not name.
      case Event.RecordsMerged _,
          Event.RecordsUnmerged _,
          Event.RecordMergedAway _,
          Event.RecordRestored _ ->
          startFrom(event.position());
    }
  }

  /** A measure's page shows where it had an impact. */
  private void noteMeasure(Details told, Recorded event) {
    if (told.measure() != null) {
      turned(told.measure(), event);
    }
  }

  /** A requirement's page shows who competes for it. */
  private void noteCompetitor(Registration told, Recorded event) {
    if (told.requirement() != null) {
      turned(told.requirement(), event);
    }
  }

  private void turned(RecordId other, Recorded event) {
    last.put(other.value(), event.position());
    turned.put(other.value(), event.position());
  }

  /**
   * The last position at which a development of a record was recorded, where nothing else happened
   * to what its page shows after a position; else 0.
   */
  synchronized long developed(String record, long position, Collection<String> shown) {
    return position >= from
            && shown.stream()
                .allMatch(
                    each ->
                        (each.equals(record) ? turned : last).getOrDefault(each, 0L) <= position)
        ? last.getOrDefault(record, 0L)
        : 0;
  }

  /** True where nothing happened to any of these records after a position. */
  synchronized boolean noneSince(long position, Collection<String> records) {
    return position >= from
        && records.stream().allMatch(record -> last.getOrDefault(record, 0L) <= position);
  }
}
