package attache.tracker.pages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * When something happened, as precisely as its source says.
 *
 * @param earliest the first day it can have happened on; {@code null} where nothing bounds it
 * @param latest the last such day
 * @param english the date in English words
 */
public record Occurred(
    @Nullable String edtf,
    @Nullable String bound,
    @Nullable LocalDate earliest,
    @Nullable LocalDate latest,
    String basis,
    @Nullable String asStated,
    String english) {

  public static Occurred read(JsonNode node) {
    return new Occurred(
        Fields.text(node, "edtf"),
        Fields.text(node, "bound"),
        Days.read(Fields.text(node, "earliest")),
        Days.read(Fields.text(node, "latest")),
        Fields.text(node, "basis", "NONE"),
        Fields.text(node, "asStated"),
        Fields.text(node, "words", ""));
  }

  public boolean undated() {
    return edtf == null;
  }

  /** The date in the reader's language. */
  public String words(Texts texts) {
    if (texts.locale().getLanguage().equals("en") && !english.isEmpty()) {
      return english;
    }
    String date = edtf == null ? texts.say("date.undated") : DateWords.of(edtf, texts);
    return bound == null ? date : date + ", " + DateWords.of(bound, texts);
  }
}
