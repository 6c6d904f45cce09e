package attache.dossier.time;

import java.util.Locale;

/** How a language says a date. A further language is one more class and one more line here. */
sealed interface DateWords permits EnglishWords, SpanishWords {

  static DateWords in(Locale locale) {
    return locale.getLanguage().equals("es") ? new SpanishWords() : new EnglishWords();
  }

  String say(Expression expression);

  /** What is said of something without a date. */
  String undated();
}
