package attache.dossier.time;

import java.util.Locale;

/**
 * A reading of what a person typed, for the person to confirm.
 *
 * @param words the reading said back, so that the two can be compared
 */
public record DateSuggestion(Edtf edtf, String words) {

  static DateSuggestion of(Edtf edtf) {
    return new DateSuggestion(edtf, edtf.inWords(Locale.ENGLISH));
  }
}
