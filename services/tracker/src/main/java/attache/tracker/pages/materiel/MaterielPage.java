package attache.tracker.pages.materiel;

import attache.tracker.pages.Moment;
import java.util.List;
import java.util.Map;

/**
 * Everything that deals are about, by designation.
 *
 * @param cut whether there are more lines
 */
public record MaterielPage(
    Moment moment, List<Line> lines, boolean cut, long designations, Map<String, Long> categories) {

  /**
   * A designation.
   *
   * @param name as most records write it; empty where sources name only the category
   * @param units as far as they are stated exactly
   */
  public record Line(String name, String category, long deals, long units) {}
}
