package attache.tracker.views;

import attache.dossier.MergedAway;
import attache.dossier.Registration;
import attache.dossier.status.Timeline.Span;
import attache.dossier.value.Link;
import org.jspecify.annotations.Nullable;

/** What a batch of events changes in the views. */
final class Rows {

  /** What a record is about. */
  record Card(
      String record,
      Registration registration,
      @Nullable String mergedInto,
      boolean awaitsApproval) {

    static Card of(Standing standing) {
      MergedAway away = standing.dossier().mergedAway();
      return new Card(
          standing.record(),
          standing.dossier().registration(),
          away == null ? null : away.into().value(),
          standing.dossier().awaitsApproval());
    }
  }

  /** Which of a record's present rectangles: the one that begins on this day. */
  record Rectangle(long born, int validFrom) {}

  /** Which development of a record: the one recorded at this position. */
  record Said(long born, long position) {}

  /** Which of a record's present links. */
  record Tie(long born, String id) {}

  final Sheet<Long, Card> cards = new Sheet<>();
  final Sheet<Long, Integer> anomalies = new Sheet<>();
  final Sheet<Rectangle, Held> statuses = new Sheet<>();
  final Sheet<Said, DevelopmentRow> developments = new Sheet<>();
  final Sheet<Tie, Link> links = new Sheet<>();

  /** How many rows begin. */
  int begun() {
    return cards.rows().size()
        + anomalies.rows().size()
        + statuses.rows().size()
        + developments.rows().size()
        + links.rows().size();
  }

  /** A status and the days it held on. */
  record Held(Span span, Registration registration) {}
}
