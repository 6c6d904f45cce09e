package attache.tracker.totals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What one slice tells of the records that {@link OneLook} counted together: rows of place, four
 * words, the sums, and how many records are left out.
 */
final class SliceSql {
  private static final int MOST = 4;

  private final Asked asked;
  private final EquipmentLines lines;
  private final List<String> sums;

  SliceSql(Asked asked, EquipmentLines lines, List<String> sums) {
    this.asked = asked;
    this.lines = lines;
    this.sums = sums;
  }

  /**
   * @param only the column that tells whether records pass the slice's further filters; empty where
   *     it has none
   */
  String of(int place, String only) {
    Asked.Slice slice = asked.slices().get(place);
    List<String> conditions = new ArrayList<>(List.of("true"));
    if (!only.isEmpty()) {
      conditions.add("c." + only);
    }
    if (asked.tellsWhatIsLeftOut() && !slice.isOfAll()) {
      conditions.add("c.counted");
    }
    if (slice.isOver(Dimension.Over.LINES)) {
      conditions.add(lines.are());
    }
    String where = String.join("\n  and ", conditions) + "\n";
    return slice.isOver(Dimension.Over.LINES)
        ? ofLines(place, slice, where)
        : ofRecords(place, slice, where);
  }

  private String ofRecords(int place, Asked.Slice slice, String where) {
    String counted =
        asked.tellsWhatIsLeftOut() && slice.isOfAll() ? " filter (where c.counted)" : "";
    return """
    select %d as place, %s, %s, %s as left_out
    from alike c
    %swhere %s%s"""
        .formatted(
            place,
            words(slice),
            sums.stream()
                .map(sum -> "coalesce(sum(c.%1$s)%2$s, 0) as %1$s".formatted(sum, counted))
                .collect(joined()),
            counted.isEmpty() ? "0" : "coalesce(sum(c.records) filter (where not c.counted), 0)",
            joins(slice),
            where,
            groupBy(slice));
  }

  /** A record counts once under a thing however many lines it has of it. */
  private String ofLines(int place, Asked.Slice slice, String where) {
    return """
    select %d as place, by_1, by_2, by_3, by_4, %s, 0 as left_out
    from (
    select %s, max(c.records) as records,
      max(c.records) * sum(line.value) filter (where line.kind = 'EXACT') as units,
      max(c.records) * count(*) filter (where line.kind = 'EXACT') as exact,
      max(c.records) * count(*) filter (where line.kind not in ('EXACT', 'UNSPECIFIED'))
        as inexact,
      max(c.records) * count(*) filter (where line.kind = 'UNSPECIFIED') as unspecified,
      0 as agreements
    from alike c
    %swhere %s%s, c.one
    ) line
    group by by_1, by_2, by_3, by_4
    """
        .formatted(
            place,
            sums.stream().map("coalesce(sum(%1$s), 0) as %1$s"::formatted).collect(joined()),
            words(slice),
            joins(slice),
            where,
            groupBy(slice).strip());
  }

  private static String words(Asked.Slice slice) {
    return IntStream.range(0, MOST)
        .mapToObj(
            i ->
                (i < slice.by().size() ? word(slice.by().get(i)) : "null::text")
                    + " as by_"
                    + (i + 1))
        .collect(joined());
  }

  /** Where a dimension is found among those counted together. */
  private static String word(Dimension dimension) {
    return dimension.column().replaceFirst("^s\\.", "c.");
  }

  private static String joins(Asked.Slice slice) {
    return slice.by().stream()
        .map(Dimension::over)
        .distinct()
        .map(Dimension.Over::join)
        .collect(Collectors.joining());
  }

  private static String groupBy(Asked.Slice slice) {
    return slice.isOfAll()
        ? ""
        : "group by " + slice.by().stream().map(SliceSql::word).collect(joined()) + "\n";
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }
}
