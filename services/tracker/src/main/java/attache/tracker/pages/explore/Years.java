package attache.tracker.pages.explore;

import attache.tracker.pages.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Developments by the year they happened in. One whose date lies within a year counts there; one
 * that can have happened in several years is spread evenly over them, and told apart.
 */
public record Years(List<Year> all) {
  /** So many years are drawn; the table has all. */
  private static final int DRAWN = 45;

  /** What happened within a year for certain, and the share of what may have. */
  public record Year(int year, long within, double perhaps) {
    public double both() {
      return within + perhaps;
    }

    /** The share to a tenth, as it is shown to the reader. */
    public String share(Texts texts) {
      return String.format(texts.locale(), "%.1f", perhaps);
    }

    /** The share to a tenth, for programs. */
    String share() {
      return String.format(Locale.ROOT, "%.1f", perhaps);
    }
  }

  static Years of(List<Happened.Between> between) {
    TreeMap<Integer, Year> years = new TreeMap<>();
    for (Happened.Between each : between) {
      int span = each.last() - each.first() + 1;
      for (int year = each.first(); year <= each.last(); year++) {
        Year before = years.getOrDefault(year, new Year(year, 0, 0));
        years.put(
            year,
            span == 1
                ? new Year(year, before.within + each.number(), before.perhaps)
                : new Year(year, before.within, before.perhaps + (double) each.number() / span));
      }
    }
    return new Years(List.copyOf(years.values()));
  }

  /** The last years, without a gap. */
  public List<Year> drawn() {
    if (all.isEmpty()) {
      return List.of();
    }
    int last = all.getLast().year;
    int earliest = last - DRAWN + 1;
    int first =
        all.stream().mapToInt(Year::year).filter(year -> year >= earliest).min().orElse(last);
    List<Year> drawn = new ArrayList<>();
    for (int year = first; year <= last; year++) {
      int wanted = year;
      drawn.add(
          all.stream()
              .filter(each -> each.year == wanted)
              .findFirst()
              .orElse(new Year(year, 0, 0)));
    }
    return drawn;
  }

  /** How many lie before the years that are drawn, rounded. */
  public long earlier() {
    int first = all.isEmpty() ? 0 : drawn().getFirst().year;
    return Math.round(all.stream().filter(each -> each.year < first).mapToDouble(Year::both).sum());
  }

  public double most() {
    return Math.max(1, drawn().stream().mapToDouble(Year::both).max().orElse(1));
  }

  /** Round numbers for lines across the drawing. */
  public List<Long> lines() {
    double step = Math.pow(10, Math.floor(Math.log10(most())));
    step = most() / step < 2 ? step / 2 : most() / step > 5 ? step * 2 : step;
    List<Long> lines = new ArrayList<>();
    for (long line = (long) Math.max(1, step); line <= most(); line += (long) Math.max(1, step)) {
      lines.add(line);
    }
    return lines;
  }
}
