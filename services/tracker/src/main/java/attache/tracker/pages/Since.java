package attache.tracker.pages;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Since when a record stands where it stands.
 *
 * @param earliest the first day from which it can have; {@code null} where nothing bounds it
 * @param certain the first day from which it certainly did
 * @param qualifier what EDTF puts behind a date that is uncertain or approximate; empty for others
 * @param ambiguous where it is not the stage that began but that it cannot be told
 */
public record Since(
    @Nullable LocalDate earliest, LocalDate certain, String qualifier, boolean ambiguous) {

  static @Nullable Since read(JsonNode node) {
    LocalDate certain = Days.read(Fields.text(node, "since"));
    return certain == null
        ? null
        : new Since(
            Days.read(Fields.text(node, "sinceEarliest")),
            certain,
            Fields.text(node, "sinceQualifier", ""),
            !Fields.texts(node, "candidates").isEmpty());
  }

  /** "since November 2019": no more than its sources say. */
  public String words(Texts texts) {
    if (ambiguous) {
      return texts.say("status.since.unsure", certain);
    }
    if (earliest == null || isOfNoKnownYear(earliest)) {
      return texts.say("status.since.by", certain) + doubt(texts);
    }
    String date = date(earliest, certain);
    if (date != null) {
      return texts.say(key(date), DateWords.of(date + qualifier, texts));
    }
    boolean months = earliest.getDayOfMonth() == 1 && isLastOfMonth(certain);
    String between =
        months
            ? "[%s..%s]".formatted(YearMonth.from(earliest), YearMonth.from(certain))
            : "[%s..%s]".formatted(earliest, certain);
    return texts.say("status.since.between", DateWords.of(between, texts)) + doubt(texts);
  }

  /** The first day of what is said of "2 February" alone lies in year 0, which bounds nothing. */
  private static boolean isOfNoKnownYear(LocalDate earliest) {
    return earliest.getYear() < 1;
  }

  /** Spanish has an article before a day and a decade, but not before "about". */
  private String key(String date) {
    if (qualifier.equals("~") || qualifier.equals("%")) {
      return "status.since";
    }
    return certain.equals(earliest)
        ? "status.since.day"
        : date.endsWith("X") ? "status.since.decade" : "status.since";
  }

  private String doubt(Texts texts) {
    return qualifier.isEmpty() ? "" : " " + texts.say("status.since.doubt");
  }

  /** The one EDTF date that stands for all these days and no others, if there is one. */
  private static @Nullable String date(LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      return first.toString();
    }
    if (first.getDayOfMonth() != 1 || !isLastOfMonth(last)) {
      return null;
    }
    YearMonth from = YearMonth.from(first);
    long months = from.until(YearMonth.from(last), ChronoUnit.MONTHS) + 1;
    boolean january = from.getMonthValue() == 1;
    if (months == 1) {
      return from.toString();
    }
    if (months == 12 && january) {
      return "%04d".formatted(from.getYear());
    }
    return months == 120 && january && from.getYear() % 10 == 0
        ? "%03dX".formatted(from.getYear() / 10)
        : null;
  }

  private static boolean isLastOfMonth(LocalDate day) {
    return day.equals(YearMonth.from(day).atEndOfMonth());
  }
}
