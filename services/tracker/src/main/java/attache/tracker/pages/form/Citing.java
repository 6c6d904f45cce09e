package attache.tracker.pages.form;

import attache.tracker.pages.writing.Entered;
import attache.tracker.pages.writing.Said;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The citation something rests on. */
public final class Citing {
  private static final int AROUND = 32;

  private Citing() {}

  /** Cites the source that is chosen or new, if there is one. */
  static void put(Entered entered, Said said, String text) {
    put(entered, said, "sources", text);
  }

  /**
   * @param text the source's full text; empty where that is not at hand
   */
  public static void put(Entered entered, Said said, String place, String text) {
    String document = document(entered);
    if (document == null) {
      return;
    }
    said.at(place, "source")
        .at(place + "/0/url", "sourceUrl")
        .at(place + "/0/quote", "quote")
        .at(place + "/0/grading", "reliability")
        .at(place + "/0/line", "line")
        .at(place + "/0/page", "page");
    ObjectNode citation = said.body().putArray(place).addObject();
    citation.put("document", document);
    number(entered, citation, "line");
    number(entered, citation, "page");
    number(entered, citation, "footnote");
    if (!entered.has("source") && entered.has("sourceUrl")) {
      citation.put("url", entered.text("sourceUrl"));
    }
    if (entered.has("quote")) {
      quote(citation, entered.value("quote"), text, entered.text("quoteStart"));
    }
    if (entered.has("reliability") || entered.has("credibility")) {
      citation.put("grading", entered.or("reliability", "F") + entered.or("credibility", "6"));
    }
  }

  private static @Nullable String document(Entered entered) {
    return entered.has("source")
        ? entered.text("source")
        : Filled.source(entered) == null ? null : Filled.newSource(entered);
  }

  private static void number(Entered entered, ObjectNode citation, String name) {
    String text = entered.text(name);
    if (text != null && text.matches("\\d{1,9}")) {
      citation.put(name, Integer.parseInt(text));
    } else if (text != null) {
      citation.put(name, text);
    }
  }

  /**
   * The words, with a little of what stands before and after them.
   *
   * @param text what they are quoted from; empty where that is not at hand
   * @param start where they begin, where the reader picked them; else the first place counts
   */
  private static void quote(
      ObjectNode citation, String words, String text, @Nullable String start) {
    ObjectNode quote = citation.putObject("quote").put("exact", words);
    int picked = start != null && start.matches("\\d{1,9}") ? Integer.parseInt(start) : -1;
    int from = picked >= 0 && text.startsWith(words, picked) ? picked : text.indexOf(words);
    if (text.isEmpty() || from < 0) {
      return;
    }
    int to = from + words.length();
    String before = text.substring(Math.max(0, from - AROUND), from);
    String after = text.substring(to, Math.min(text.length(), to + AROUND));
    if (!before.isEmpty()) {
      quote.put("prefix", before);
    }
    if (!after.isEmpty()) {
      quote.put("suffix", after);
    }
    if (!citation.has("line")) {
      citation.put(
          "line", 1 + (int) text.substring(0, from).chars().filter(c -> c == '\n').count());
    }
  }
}
