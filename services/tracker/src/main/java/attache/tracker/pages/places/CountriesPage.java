package attache.tracker.pages.places;

import attache.dossier.lifecycle.RecordClass;
import attache.tracker.pages.Moment;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Everybody who takes part in anything.
 *
 * @param notBegun deals that are left out, since nothing had happened by that day
 * @param besideNotBegun other records that are left out for that reason
 */
public record CountriesPage(
    Moment moment,
    List<Line> states,
    List<Line> others,
    boolean cut,
    long notBegun,
    long besideNotBegun) {
  /** All classes but deals, as filters take them. */
  public static final String BESIDE =
      EnumSet.complementOf(EnumSet.of(RecordClass.DEAL)).stream()
          .map(Enum::name)
          .collect(Collectors.joining(","));

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
