package attache.tracker.pages.acts;

import attache.tracker.pages.Texts;
import attache.tracker.pages.writing.Entered;
import attache.tracker.pages.writing.Mending;
import attache.tracker.pages.writing.Wrong;
import attache.tracker.problems.Problem;
import java.util.List;

/**
 * An act that could not be done just now, with all that was sent, to be sent again.
 *
 * @param typed the fields whose words are shown, by name
 */
public record KeptPage(
    Kind kind,
    String record,
    Entered entered,
    Wrong refusal,
    List<String> sent,
    List<String> typed) {
  private static final List<String> SHOWN =
      List.of(
          "reason", "when", "bound", "asStated", "title", "notes", "value", "from", "quote", "to");

  static KeptPage of(Kind kind, String record, Entered entered, Problem problem, Texts texts) {
    List<String> sent = entered.names().stream().filter(name -> !name.equals("do")).toList();
    List<String> typed = SHOWN.stream().filter(entered::has).toList();
    return new KeptPage(kind, record, entered, Mending.refusal(problem, texts), sent, typed);
  }

  public String address() {
    return "/records/" + record + "/acts/" + kind.slug();
  }
}
