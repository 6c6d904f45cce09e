package attache.tracker.views;

import attache.dossier.Dossier;
import attache.dossier.Entry;
import attache.dossier.status.Derivation;
import attache.dossier.time.DateRange;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Developments of a record as its page shows them, in the order they were recorded in.
 *
 * @param standing JSON objects, each with how far it had happened, joined by commas
 * @param retracted the same of those that were retracted, without how far
 */
public record DevelopmentsShown(String standing, String retracted) {

  /** Those recorded after a position, as of a day. */
  static DevelopmentsShown of(Dossier.Open open, long after, LocalDate day) {
    List<Entry> recorded =
        open.entries().values().stream()
            .filter(entry -> entry.recording().position() > after)
            .sorted(Comparator.comparingLong(entry -> entry.recording().position()))
            .toList();
    int today = StoredDays.from(day);
    StringBuilder standing = new StringBuilder();
    StringBuilder retracted = new StringBuilder();
    for (Entry entry : recorded) {
      String document = DevelopmentText.of(open, entry);
      if (entry.retracted() != null) {
        comma(retracted).append(document);
      } else {
        comma(standing)
            .append("{\"happened\":\"")
            .append(happened(open, entry, today))
            .append("\",")
            .append(document, 1, document.length());
      }
    }
    return new DevelopmentsShown(standing.toString(), retracted.toString());
  }

  private static String happened(Dossier.Open open, Entry entry, int today) {
    DateRange between = Derivation.between(entry, open.registration().recordClass());
    return StoredDays.to(between.latest()) <= today
        ? "CERTAIN"
        : StoredDays.from(between.earliest()) <= today ? "POSSIBLE" : "NOT_YET";
  }

  private static StringBuilder comma(StringBuilder list) {
    return list.isEmpty() ? list : list.append(',');
  }
}
