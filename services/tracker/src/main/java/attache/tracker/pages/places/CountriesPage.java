package attache.tracker.pages.places;

import attache.tracker.pages.Moment;
import java.util.List;

/**
 * Everybody who takes part in anything.
 *
 * @param notBegun deals that are left out, since nothing had happened by that day
 */
public record CountriesPage(
    Moment moment, List<Line> states, List<Line> others, boolean cut, long notBegun) {

  /**
   * One of them.
   *
   * @param key a state's code, or a name
   * @param names what the state is called in the other languages
   */
  public record Line(
      String key,
      String name,
      List<String> names,
      boolean former,
      long supplies,
      long receives,
      long beside) {
    public long deals() {
      return supplies + receives;
    }
  }
}
