package attache.tracker.pages.places;

import attache.tracker.pages.Card;
import attache.tracker.pages.Counted;
import attache.tracker.pages.Moment;
import attache.tracker.pages.Quiet;
import java.util.List;
import java.util.Map;

/**
 * What is known of one state, or of somebody else who takes part.
 *
 * @param key a state's code, or a name
 * @param names what a state is called in other languages, by language
 * @param notBegun deals that are left out of its sides, since nothing had happened by that day
 * @param besideNotBegun other records that are left out of its classes for that reason
 */
public record CountryPage(
    Moment moment,
    String key,
    boolean state,
    boolean former,
    Map<String, String> names,
    List<Side> sides,
    List<Card> moved,
    Quiet.Since quiet,
    List<OfClass> classes,
    long records,
    long notBegun,
    long besideNotBegun) {

  /**
   * The deals in which it is on one side.
   *
   * @param side supplier or recipient
   * @param other recipient or supplier
   */
  public record Side(String side, String other, Counted stages, Counted partners) {
    private static final int MOST = 15;

    public List<String> groups() {
      return java.util.stream.Stream.of(attache.dossier.lifecycle.Group.values())
          .map(Enum::name)
          .filter(group -> stages.of("group", group) > 0)
          .toList();
    }

    public List<String> most() {
      return partners.words(other).stream().limit(MOST).toList();
    }

    public boolean cut() {
      return partners.words(other).size() > MOST;
    }
  }

  /** The records of a class other than deals, the newest first, and how many there are. */
  public record OfClass(String recordClass, long number, List<Card> cards) {}
}
