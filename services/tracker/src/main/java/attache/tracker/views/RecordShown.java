package attache.tracker.views;

import attache.tracker.json.NodeText;
import java.time.LocalDate;

/**
 * What a record's own events tell readers of it.
 *
 * @param version how many events it has
 * @param status how it stands now, on the day
 * @param awaitsApproval whether nothing tells of it yet but drafts
 * @param developments all of them, or those that came after a position
 * @param anomalies all that is unusual about it, in JSON
 */
public record RecordShown(
    long version,
    StatusShown status,
    boolean awaitsApproval,
    DevelopmentsShown developments,
    String anomalies) {

  /** The same, with its developments told otherwise. */
  public RecordShown with(DevelopmentsShown others) {
    return new RecordShown(version, status, awaitsApproval, others, anomalies);
  }

  /**
   * As of a day.
   *
   * @param version how many events the log has of it; the view may stand still before the last
   * @param after the position after which developments are told
   */
  public static RecordShown of(Standing standing, long version, long after, LocalDate day) {
    return new RecordShown(
        version,
        StatusShown.of(standing, day),
        standing.dossier().awaitsApproval(),
        DevelopmentsShown.of(standing.dossier(), after, day),
        NodeText.of(Documents.anomalies(standing.anomalies())));
  }
}
