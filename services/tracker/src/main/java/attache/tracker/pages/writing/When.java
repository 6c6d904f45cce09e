package attache.tracker.pages.writing;

import attache.dossier.time.DateSuggestion;
import attache.dossier.time.Edtf;
import attache.dossier.time.PlainDates;
import attache.tracker.pages.DateWords;
import attache.tracker.pages.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date as it was typed, and how it can be read.
 *
 * @param readings the likeliest first; none where it is not understood
 * @param chosen the one that counts
 */
public record When(String typed, List<DateSuggestion> readings, @Nullable Edtf chosen) {

  /** Reads what stands in a field; which of several readings is meant, a second field says. */
  public static When read(Entered entered, String field) {
    String typed = entered.value(field).strip();
    List<DateSuggestion> readings = typed.isEmpty() ? List.of() : PlainDates.suggest(typed);
    String wanted = entered.value(field + "Reading");
    return new When(
        typed,
        readings,
        readings.stream()
            .map(DateSuggestion::edtf)
            .filter(edtf -> edtf.text().equals(wanted))
            .findFirst()
            .orElse(readings.isEmpty() ? null : readings.getFirst().edtf()));
  }

  /** A date as it is recorded. */
  public static When of(String edtf) {
    List<DateSuggestion> readings = PlainDates.suggest(edtf);
    return new When(edtf, readings, readings.isEmpty() ? null : readings.getFirst().edtf());
  }

  /** The EDTF text, or what was typed where it is none, so that it is refused with a reason. */
  public @Nullable String edtf() {
    return typed.isEmpty() ? null : chosen == null ? typed : chosen.text();
  }

  public boolean understood() {
    return chosen != null;
  }

  /** A reading in the reader's language. */
  public static String words(DateSuggestion reading, Texts texts) {
    return texts.locale().getLanguage().equals("en")
        ? reading.words()
        : DateWords.of(reading.edtf().text(), texts);
  }
}
