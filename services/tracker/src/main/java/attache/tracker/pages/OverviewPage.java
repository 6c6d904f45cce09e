package attache.tracker.pages;

import java.util.List;

/** What the first page shows. */
public record OverviewPage(
    Moment moment,
    long records,
    List<Count> groups,
    List<OfClass> classes,
    List<Difference.OfRecord> newest,
    Activity.Recorded activity) {

  public record Count(String word, long number) {}

  public record OfClass(String recordClass, long number, List<Count> stages) {}

  public long most() {
    return Math.max(1, groups.stream().mapToLong(Count::number).max().orElse(1));
  }
}
