package attache.tracker.desk;

import attache.dossier.value.RecordId;
import java.time.Instant;
import java.util.List;

/**
 * What a command led to.
 *
 * @param version the number of events the record has after the last of these
 * @param events what was recorded, in order; empty where there was nothing new
 * @param repeated true where it was recorded before, under the same idempotency key
 */
public record Receipt(RecordId record, long version, List<Line> events, boolean repeated) {

  /**
   * One recorded event.
   *
   * @param position its place in the log, from 1
   * @param name its name in the log
   * @param data its data as JSON text, in the shape of today
   */
  public record Line(long position, String name, Instant recordedAt, String data) {}

  public Receipt {
    events = List.copyOf(events);
  }
}
