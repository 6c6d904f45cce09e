package attache.tracker.pages;

import attache.dossier.time.Edtf;
import attache.dossier.time.InvalidEdtf;

/** EDTF dates in the reader's language; what is none stays as it is written. */
public final class DateWords {
  private DateWords() {}

  public static String of(String edtf, Texts texts) {
    try {
      return Edtf.parse(edtf).inWords(texts.locale());
    } catch (InvalidEdtf written) {
      return edtf;
    }
  }
}
