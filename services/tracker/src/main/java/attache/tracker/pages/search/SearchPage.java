package attache.tracker.pages.search;

import attache.tracker.pages.Card;
import attache.tracker.pages.Choices;
import attache.tracker.pages.Moment;
import attache.tracker.pages.Quiet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found, and by what it can be narrowed down.
 *
 * @param more the values of further filters; none where so much was found that counting them waits
 *     to be asked for
 * @param states the codes of states that the words name
 */
public record SearchPage(
    Moment moment,
    long found,
    List<Card> cards,
    @Nullable String next,
    List<Facet> classes,
    List<Facet> stages,
    Map<String, List<Facet>> more,
    List<String> states,
    Choices.Offered offered,
    Quiet.Since quiet) {

  /** The orders that are offered; the first is the page's own: what was registered last. */
  public static final List<String> SORTS =
      List.of("-registered", "registered", "title", "-since", "since");

  /** A value, and how many of what was found have it. */
  public record Facet(String word, long number) {}
}
