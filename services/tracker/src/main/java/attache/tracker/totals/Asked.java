package attache.tracker.totals;

import attache.tracker.questions.TotalsQuestion;
import attache.tracker.views.At;
import attache.tracker.views.Parameters;
import attache.tracker.views.Selection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is asked of the same records at the same moment.
 *
 * @param quantities whether to add up equipment, not only to count records
 * @param unconfirmed whether what is unconfirmed counts too
 */
record Asked(
    Selection selection,
    List<Slice> slices,
    boolean quantities,
    boolean unconfirmed,
    boolean agreements,
    At at) {

  /** Told apart by something, of those records that further filters let through. */
  record Slice(List<Dimension> by, Selection only) {
    static Slice of(TotalsQuestion.Slice slice) {
      Parameters filters = new Parameters(slice.filters());
      Selection only = Selection.read(filters);
      filters.done();
      return new Slice(
          Stream.of(slice.by().split(","))
              .filter(word -> !word.isEmpty())
              .map(Dimension::of)
              .toList(),
          only);
    }

    boolean isOfAll() {
      return by.isEmpty();
    }

    boolean isOver(Dimension.Over over) {
      return by.stream().anyMatch(dimension -> dimension.over() == over);
    }
  }

  /** Whether what counts has to be told from what is left out. */
  boolean tellsWhatIsLeftOut() {
    return !unconfirmed && slices.stream().anyMatch(Slice::isOfAll);
  }

  boolean isOver(Dimension.Over over) {
    return slices.stream().anyMatch(slice -> slice.isOver(over));
  }

  /** Whether statuses alone tell it, so that no card need be looked at. */
  boolean isOnStatuses() {
    return !quantities
        && unconfirmed
        && selection.isOnStatuses()
        && slices.stream()
            .allMatch(
                slice ->
                    slice.only.isOnStatuses()
                        && slice.by.stream().allMatch(Dimension::isOfStatuses));
  }

  String canonical() {
    return slices.stream()
            .map(slice -> slice.by + slice.only.canonical())
            .collect(Collectors.joining(" "))
        + " %s %s %s ".formatted(quantities, unconfirmed, agreements)
        + selection.canonical();
  }
}
