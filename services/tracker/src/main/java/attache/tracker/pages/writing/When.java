package attache.tracker.pages.writing;

import attache.dossier.time.DateSuggestion;
import attache.dossier.time.Edtf;
import attache.dossier.time.PlainDates;
import attache.tracker.pages.DateWords;
import attache.tracker.pages.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date as it was typed, and how it can be read.
 *
 * @param readings the likeliest first; none where it is not understood
 * @param chosen the one that counts
 * @param open whether there are several, and nobody has said which is meant
 */
public record When(
    String typed, List<DateSuggestion> readings, @Nullable Edtf chosen, boolean open) {

  /** Reads what stands in a field; which of several readings is meant, a second field says. */
  public static When read(Entered entered, String field) {
    String typed = entered.value(field).strip();
    List<DateSuggestion> readings = typed.isEmpty() ? List.of() : PlainDates.suggest(typed);
    String wanted = entered.value(field + "Reading");
    Optional<Edtf> said =
        readings.stream()
            .map(DateSuggestion::edtf)
            .filter(edtf -> edtf.text().equals(wanted))
            .findFirst();
    return new When(
        typed,
        readings,
        said.orElse(readings.isEmpty() ? null : readings.getFirst().edtf()),
        readings.size() > 1 && said.isEmpty());
  }

  /** A date where nobody can be asked which of several readings is meant. */
  public static When of(String typed) {
    List<DateSuggestion> readings = PlainDates.suggest(typed);
    return new When(
        typed, readings, readings.size() == 1 ? readings.getFirst().edtf() : null, false);
  }

  /** Notes a date that is not understood, and one that is to be recorded but is open. */
  public static void note(Entered entered, String field, Texts texts) {
    When when = read(entered, field);
    if (entered.has(field) && !when.understood()) {
      entered.wrong(field, new Wrong(texts.say("form.when.unknown", when.typed()), null));
    } else if (when.open() && (entered.is("do", "save") || entered.is("do", "next"))) {
      entered.wrong(field, new Wrong(texts.say("form.when.several", when.typed()), null));
    }
  }

  /** The EDTF text, or what was typed where it is none, so that it is refused with a reason. */
  public @Nullable String edtf() {
    return typed.isEmpty() ? null : chosen == null ? typed : chosen.text();
  }

  public boolean understood() {
    return chosen != null;
  }

  /** Whether one of them is wrong altogether: 5 June and 6 May have no day in common. */
  public boolean apart() {
    return open
        && readings.stream()
            .map(DateSuggestion::edtf)
            .anyMatch(
                each ->
                    isBefore(each, readings.getFirst().edtf())
                        || isBefore(readings.getFirst().edtf(), each));
  }

  private static boolean isBefore(Edtf one, Edtf other) {
    LocalDate last = one.latest();
    LocalDate first = other.earliest();
    return last != null && first != null && last.isBefore(first);
  }

  /** A reading in the reader's language. */
  public static String words(DateSuggestion reading, Texts texts) {
    return texts.locale().getLanguage().equals("en")
        ? reading.words()
        : DateWords.of(reading.edtf().text(), texts);
  }
}
