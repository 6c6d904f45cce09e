package attache.tracker.totals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The statement that looks at records once for all that is asked of them. Records that are alike in
 * what is asked about are counted together; each slice adds those up in its own way, and takes
 * their parties or equipment apart, since a hundred thousand records have few different ones.
 */
final class OneLook {
  private static final int MOST = 4;

  private static final String OWN =
      """
      cross join lateral (
        select coalesce(sum(line.value) filter (where line.kind = 'EXACT'), 0) as units,
          count(*) filter (where line.kind = 'EXACT') as exact,
          count(*) filter (where line.kind not in ('EXACT', 'UNSPECIFIED')) as inexact,
          count(*) filter (where line.kind = 'UNSPECIFIED') as unspecified
        from unnest(a.line_names, a.line_categories, a.line_kinds, a.line_values)
          as line (name, category, kind, value)
        where %s
      ) own
      """;

  private final Asked asked;
  private final Lines lines;
  private final List<String> only;

  OneLook(Asked asked, Lines lines) {
    this.asked = asked;
    this.lines = lines;
    this.only =
        asked.slices().stream()
            .map(OneLook::only)
            .filter(each -> !each.isEmpty())
            .distinct()
            .toList();
  }

  private static String only(Asked.Slice slice) {
    return slice.only().canonical();
  }

  /** Which of the further filters a slice has; they are parameters of their own. */
  private int filters(Asked.Slice slice) {
    return only.indexOf(only(slice));
  }

  /** Rows of place of the slice, four words, the sums, and how many records are left out. */
  String sql() {
    return """
    with alike as materialized (
    %s), told as (
    %s)
    select *
    from told
    order by place, by_1 collate "C", by_2 collate "C", by_3 collate "C", by_4 collate "C"
    """
        .formatted(
            linesMatter() ? withLines() : alike(),
            IntStream.range(0, asked.slices().size())
                .mapToObj(this::slice)
                .collect(Collectors.joining("union all\n")));
  }

  /** The sums that are told of each row, by name. */
  List<String> sums() {
    List<String> sums = new ArrayList<>(List.of("records"));
    if (asked.quantities()) {
      sums.addAll(List.of("units", "exact", "inexact", "unspecified"));
    }
    if (asked.agreements()) {
      sums.add("agreements");
    }
    return sums;
  }

  private boolean linesMatter() {
    return asked.isOver(Dimension.Over.LINES) || (asked.quantities() && !lines.all());
  }

  private String withLines() {
    return """
    select row_number() over () as one, a.*%s
    from (
    %s) a
    %s"""
        .formatted(
            asked.quantities()
                ? Stream.of("units", "exact", "inexact", "unspecified")
                    .map(", a.records * own.%1$s as %1$s"::formatted)
                    .collect(Collectors.joining())
                : "",
            alike(),
            asked.quantities() ? OWN.formatted(lines.are()) : "");
  }

  private String alike() {
    List<String> same = new ArrayList<>(columns());
    if (asked.tellsWhatIsLeftOut()) {
      same.add(Totals.CONFIRMED + " as counted");
    }
    asked.slices().stream()
        .filter(slice -> filters(slice) >= 0)
        .map(slice -> slice.only().told(own(filters(slice))) + " as only" + own(filters(slice)))
        .distinct()
        .forEach(same::add);
    List<String> told = new ArrayList<>(List.of("count(*) as records"));
    if (asked.quantities() && !linesMatter()) {
      told.addAll(
          List.of(
              "sum(c.units) as units",
              "sum(c.lines_exact) as exact",
              "sum(c.lines_inexact) as inexact",
              "sum(c.lines_open) as unspecified"));
    }
    if (asked.agreements()) {
      told.add("sum(s.agreements) as agreements");
    }
    return """
    select %s
    %s%s
    %s
    """
        .formatted(
            Stream.concat(same.stream(), told.stream()).collect(joined()),
            Totals.records(asked),
            asked.tellsWhatIsLeftOut()
                ? asked.selection().conditions()
                : Totals.conditions(asked),
            same.isEmpty()
                ? ""
                : "group by "
                    + IntStream.rangeClosed(1, same.size())
                        .mapToObj(String::valueOf)
                        .collect(joined()));
  }

  /** What is asked about, of statuses and cards. */
  private List<String> columns() {
    List<String> columns =
        new ArrayList<>(
            asked.slices().stream()
                .flatMap(slice -> slice.by().stream())
                .flatMap(
                    each ->
                        each.over() == Dimension.Over.RECORD
                            ? Stream.of(each.column())
                            : each.over().columns().stream())
                .toList());
    if (linesMatter()) {
      columns.addAll(Dimension.Over.LINES.columns());
    }
    return columns.stream().distinct().toList();
  }

  private static String own(int filters) {
    return "_" + filters;
  }

  /** The condition of a slice on cards {@code c} and statuses {@code s}. */
  String condition(Asked.Slice slice) {
    return filters(slice) < 0 ? "" : "and " + slice.only().told(own(filters(slice)));
  }

  JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
    JdbcClient.StatementSpec bound = lines.bind(asked.selection().bind(statement, asked.at()));
    for (Asked.Slice slice : asked.slices()) {
      if (filters(slice) >= 0) {
        bound = slice.only().bind(bound, asked.at(), own(filters(slice)));
      }
    }
    return bound;
  }

  private String slice(int place) {
    Asked.Slice slice = asked.slices().get(place);
    List<String> conditions = new ArrayList<>(List.of("true"));
    if (filters(slice) >= 0) {
      conditions.add("c.only" + own(filters(slice)));
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
            sums().stream()
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
            sums().stream().map("coalesce(sum(%1$s), 0) as %1$s"::formatted).collect(joined()),
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
        : "group by " + slice.by().stream().map(OneLook::word).collect(joined()) + "\n";
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }
}
