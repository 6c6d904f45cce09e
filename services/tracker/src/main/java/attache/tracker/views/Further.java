package attache.tracker.views;

import attache.dossier.Entry;
import attache.tracker.json.NodeText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the developments recorded after a position change of what readers get of a record.
 *
 * @param position of the last of them
 * @param version how many events the record has with them
 * @param status how it stands now, on the day
 * @param developments their JSON, joined by commas
 * @param anomalies all that is unusual about the record, in JSON
 */
public record Further(
    long position, long version, StatusShown status, String developments, String anomalies) {

  /** {@code null} where there are none, or the record has no status on the day. */
  static @Nullable Further of(Standing standing, long position, LocalDate day) {
    List<Entry> recorded =
        standing.dossier().entries().values().stream()
            .filter(entry -> at(entry) > position)
            .sorted(Comparator.comparingLong(Further::at))
            .toList();
    StatusShown status = StatusShown.of(standing, day);
    return recorded.isEmpty() || status == null
        ? null
        : new Further(
            at(recorded.getLast()),
            standing.version(),
            status,
            recorded.stream()
                .map(entry -> said(DevelopmentRow.of(standing.dossier(), entry), day))
                .collect(Collectors.joining(",")),
            NodeText.of(Documents.anomalies(standing.anomalies())));
  }

  private static long at(Entry entry) {
    return entry.recording().position();
  }

  private static String said(DevelopmentRow row, LocalDate day) {
    int today = Days.from(day);
    String happened =
        row.latest() <= today ? "CERTAIN" : row.earliest() <= today ? "POSSIBLE" : "NOT_YET";
    return "{\"happened\":\"" + happened + "\"," + row.document().substring(1);
  }
}
