package attache.tracker.pages.materiel;

import attache.tracker.pages.Moment;
import attache.tracker.pages.Units;
import java.util.List;
import java.util.Map;

/**
 * Everything that deals are about, by designation.
 *
 * @param cut whether there are more lines
 * @param notBegun deals that are left out, since nothing had happened by that day
 */
public record MaterielPage(
    Moment moment,
    List<Line> lines,
    boolean cut,
    long designations,
    long notBegun,
    Map<String, Long> categories) {

  /**
   * A designation.
   *
   * @param name as most records write it; empty where sources name only the category
   */
  public record Line(String name, String category, long deals, Units units) {}
}
