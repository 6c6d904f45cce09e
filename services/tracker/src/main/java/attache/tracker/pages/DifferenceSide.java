package attache.tracker.pages;

import org.jspecify.annotations.Nullable;

/**
 * What one side of a difference says.
 *
 * @param words empty where a record's title says it all
 * @param record the record it names, for a link; {@code null} where it names none
 * @param title what that record is called
 */
public record DifferenceSide(String words, @Nullable String record, String title) {

  static DifferenceSide of(String words) {
    return new DifferenceSide(words, null, "");
  }

  public boolean isEmpty() {
    return words.isEmpty() && record == null;
  }
}
