package attache.tracker.views;

import attache.dossier.Dossier;
import attache.dossier.Event;
import attache.dossier.status.Anomaly;
import attache.dossier.status.Timeline;
import attache.tracker.log.LoggedEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record as far as it was followed, with what the views show of it now.
 *
 * @param born the position it was registered at
 * @param version how many events its stream has
 * @param position of the last of them
 */
public record Standing(
    String record, long born, long version, long position, Dossier.Open dossier, Derived derived) {

  /**
   * The record after one more event.
   *
   * @throws RuntimeException where the event makes no sense; then nothing has changed
   */
  static Standing after(@Nullable Standing before, String record, LoggedEvent logged) {
    Dossier dossier =
        Dossier.evolve(
            before == null ? Dossier.BLANK : before.dossier, logged.event(), logged.recording());
    if (!(dossier instanceof Dossier.Open open)) {
      throw new IllegalStateException("record %s was not registered".formatted(record));
    }
    long position = logged.recording().position();
    long born = before == null ? position : before.born;
    long version = logged.sequence() + 1;
    if (before != null
        && !moves(logged.event())
        && before.dossier.awaitsApproval() == open.awaitsApproval()) {
      return new Standing(record, born, version, position, open, before.derived);
    }
    return new Standing(record, born, version, position, open, new Derived(open));
  }

  public Timeline timeline() {
    return derived.timeline();
  }

  public List<Anomaly> anomalies() {
    return derived.anomalies();
  }

  /** How much is weak about it, as far as one can tell that by itself. */
  int weak() {
    return derived.anomalies().size() + derived.undated();
  }

  /** True for events that can change what is derived. */
  private static boolean moves(Event event) {
    return switch (event) {
      case Event.RecordRegistered _,
          Event.RecordCorrected _,
          Event.DevelopmentRecorded _,
          Event.DevelopmentCorrected _,
          Event.DevelopmentRetracted _,
          Event.EvidenceAdded _,
          Event.EvidenceGraded _,
          Event.DevelopmentApproved _,
          Event.RecordsMerged _,
          Event.RecordsUnmerged _,
          Event.RecordMergedAway _,
          Event.RecordRestored _ ->
          true;
      case Event.DevelopmentDrafted _,
          Event.DevelopmentSubmitted _,
          Event.DevelopmentRejected _,
          Event.DraftDiscarded _,
          Event.DevelopmentDisputed _,
          Event.DisputeResolved _,
          Event.RecordsLinked _,
          Event.RecordsUnlinked _ ->
          false;
    };
  }
}
