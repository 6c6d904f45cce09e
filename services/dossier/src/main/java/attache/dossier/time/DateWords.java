package attache.dossier.time;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a language says a date. A further language is one more class and one more line here. */
sealed interface DateWords permits EnglishWords, SpanishWords {

  static DateWords in(Locale locale) {
    return locale.getLanguage().equals("es") ? new SpanishWords() : new EnglishWords();
  }

  default String say(Expression expression) {
    return switch (expression) {
      case Moment moment -> moment(moment);
      case Interval interval -> interval(interval);
      case DateSet set -> set(set);
    };
  }

  String moment(Moment moment);

  String interval(Interval interval);

  String set(DateSet set);

  /** What is said of something without a date. */
  String undated();

  /** The time of a day, which all languages write alike: ", 14:30:00 UTC-03:00". */
  static String clock(DateTime time) {
    ZoneOffset offset = time.offset();
    String zone =
        offset == null ? "" : " UTC" + (offset.equals(ZoneOffset.UTC) ? "" : offset.getId());
    return DateTimeFormatter.ofPattern(", HH:mm:ss", Locale.ROOT).format(time.time()) + zone;
  }
}
