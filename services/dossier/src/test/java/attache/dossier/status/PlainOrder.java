package attache.dossier.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The order in which developments are folded: by the last day each can have happened on; where that
 * is the same, as their source tells them; where no source tells, as they were recorded.
 *
 * <p>A source that numbers its developments ({@code seq}) tells them in the order of time unless
 * its own dates say otherwise. Its story is therefore cut into chapters, at every place where no
 * date contradicts the order. What stands in an earlier chapter came first, and so had happened
 * when anything of a later one had; within a chapter the numbers tell nothing.
 */
final class PlainOrder {
  private PlainOrder() {}

  /** The developments in their order, with chapters, and with the days that the chapters leave. */
  static List<Occurrence> of(List<Occurrence> recorded) {
    List<Occurrence> story =
        recorded.stream()
            .filter(PlainOrder::isNumbered)
            .sorted(Comparator.comparingInt(PlainOrder::number).thenComparingInt(Occurrence::place))
            .toList();
    // The numbered ones share the places they were recorded at, in the order of their numbers.
    List<Integer> places =
        recorded.stream().filter(PlainOrder::isNumbered).map(Occurrence::place).sorted().toList();
    List<Occurrence> ordered = new ArrayList<>();
    recorded.stream().filter(occurrence -> !isNumbered(occurrence)).forEach(ordered::add);
    List<Occurrence> chapters = chapters(story);
    for (int i = 0; i < chapters.size(); i++) {
      ordered.add(chapters.get(i).at(places.get(i)));
    }
    ordered.sort(Comparator.comparing(Occurrence::latest).thenComparingInt(Occurrence::place));
    return List.copyOf(ordered);
  }

  private static List<Occurrence> chapters(List<Occurrence> story) {
    int size = story.size();
    // The first day by which something of the story from here on had certainly happened.
    LocalDate[] endFrom = new LocalDate[size + 1];
    endFrom[size] = LocalDate.MAX;
    for (int i = size - 1; i >= 0; i--) {
      LocalDate latest = story.get(i).latest();
      endFrom[i] = latest.isBefore(endFrom[i + 1]) ? latest : endFrom[i + 1];
    }
    List<Occurrence> chapters = new ArrayList<>(size);
    LocalDate begun = LocalDate.MIN;
    LocalDate beginning = LocalDate.MIN;
    int start = 0;
    for (int end = 1; end <= size; end++) {
      LocalDate earliest = story.get(end - 1).earliest();
      beginning = earliest.isAfter(beginning) ? earliest : beginning;
      boolean cut =
          end == size
              || (!endFrom[end].isBefore(beginning)
                  && number(story.get(end - 1)) < number(story.get(end)));
      if (cut) {
        LocalDate from = begun;
        LocalDate until = endFrom[end];
        int chapter = chapters.size();
        story.subList(start, end).forEach(told -> chapters.add(told.told(from, until, chapter)));
        begun = beginning;
        start = end;
      }
    }
    return chapters;
  }

  /** What is still to come is told when it is announced, not when it happens. */
  private static boolean isNumbered(Occurrence occurrence) {
    return occurrence.development().seq() != null && !occurrence.development().isToCome();
  }

  private static int number(Occurrence occurrence) {
    return Objects.requireNonNull(occurrence.development().seq());
  }
}
