package attache.tracker.pages.form;

import attache.dossier.value.Citation.Quote;
import attache.tracker.library.Quotes;
import attache.tracker.pages.Texts;
import attache.tracker.pages.writing.Entered;
import attache.tracker.pages.writing.When;
import attache.tracker.pages.writing.Wrong;
import java.util.List;

/** What a form must say before anybody else is asked. */
final class Missing {
  private Missing() {}

  /**
   * Notes what is missing or not understood.
   *
   * @param text what is quoted from; empty where that is not at hand
   */
  static void note(Entered entered, String text, Texts texts) {
    if (Filled.source(entered) != null && !entered.has("sourceTitle")) {
      note(entered, "sourceTitle", texts.say("form.source.title.missing"));
    }
    if (entered.has("quote")
        && !text.isEmpty()
        && entered.value("quote").length() <= 10_000
        && !Quotes.stands(text, new Quote(entered.value("quote"), null, null))) {
      note(entered, "quote", texts.say("form.quote.foreign"));
    }
    if (!entered.has("record") && !entered.has("title")) {
      note(entered, "record", texts.say("form.record.missing"));
    }
    if (entered.has("record") && entered.has("title")) {
      note(entered, "record", texts.say("form.record.both"));
    }
    if (!entered.has("type")) {
      note(entered, "type", texts.say("form.type.missing"));
    }
    for (String field : List.of("when", "bound", "sourceDate")) {
      When.note(entered, field, texts);
    }
  }

  private static void note(Entered entered, String field, String sentence) {
    entered.wrong(field, new Wrong(sentence, null));
  }
}
