package attache.tracker.pages.load;

import attache.tracker.commands.CatalogueIntake;
import attache.tracker.pages.load.LoadPage.Count;
import attache.tracker.pages.load.LoadPage.Line;
import attache.tracker.pages.load.LoadPage.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What became of a catalogue, however long: all of it counted, and as many records kept as a page
 * shows, those first that somebody has to look at.
 */
class Collected implements CatalogueIntake.Listener {
  static final int SHOWN = 200;
  private static final List<String> RESULTS =
      List.of("CREATED", "UPDATED", "UNCHANGED", "REJECTED");

  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final List<Line> rejected = new ArrayList<>();
  private final List<Line> remarked = new ArrayList<>();
  private final List<Line> fine = new ArrayList<>();
  private long all;

  @Override
  public void begins(int records) throws IOException {
    // counted as they come
  }

  @Override
  public void record(JsonNode outcome) throws IOException {
    Line line = Line.read(outcome);
    all++;
    counts.merge(line.result(), 1L, Long::sum);
    List<Line> kind =
        line.result().equals("REJECTED") ? rejected : line.remarks().isEmpty() ? fine : remarked;
    if (kind.size() < SHOWN) {
      kind.add(line);
    }
  }

  final long all() {
    return all;
  }

  /** In the order of the file. */
  final Report report(boolean dryRun) {
    List<Line> shown =
        Stream.of(rejected, remarked, fine)
            .flatMap(List::stream)
            .limit(SHOWN)
            .sorted(Comparator.comparingInt(Line::index))
            .toList();
    return new Report(
        dryRun,
        RESULTS.stream().map(name -> new Count(name, counts.getOrDefault(name, 0L))).toList(),
        shown,
        all - shown.size());
  }
}
