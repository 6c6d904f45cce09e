package attache.tracker.pages.form;

import attache.tracker.pages.writing.Entered;
import attache.tracker.pages.writing.Said;
import org.jspecify.annotations.Nullable;

/**
 * What was entered, as what it asks for.
 *
 * @param source the new source, or {@code null} where a known one, or none, is cited
 * @param registration the new record, or {@code null} where a known one is meant
 * @param record the id of the record, new or known
 * @param text what is quoted from; empty where that is not at hand
 */
record FilledForm(
    Entered entered,
    @Nullable Said source,
    @Nullable Said registration,
    Said development,
    String record,
    String text) {

  static FilledForm read(Entered entered, String text) {
    return new FilledForm(
        entered,
        Filled.source(entered),
        Filled.registration(entered),
        Filled.development(entered, text),
        entered.has("record") ? entered.or("record", "") : Filled.newRecord(entered),
        text);
  }

  /** The id of the source that is cited, new or known. */
  String cited() {
    return source == null ? entered.value("source") : Filled.newSource(entered);
  }
}
