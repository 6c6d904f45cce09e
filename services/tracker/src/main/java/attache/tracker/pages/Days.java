package attache.tracker.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days in the API's answers. */
public final class Days {
  private Days() {}

  /** {@code null} where there is no day, or one beyond the calendar that pages draw. */
  public static @Nullable LocalDate read(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException beyond) {
      return null;
    }
  }
}
