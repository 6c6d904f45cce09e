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
  private final EquipmentLines lines;
  private final List<String> only;

  OneLook(Asked asked, EquipmentLines lines) {
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
    SliceSql told = new SliceSql(asked, lines, sums());
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
                .mapToObj(place -> told.of(place, only(place)))
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
            asked.tellsWhatIsLeftOut() ? asked.selection().conditions() : Totals.conditions(asked),
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

  private String only(int place) {
    int filters = filters(asked.slices().get(place));
    return filters < 0 ? "" : "only" + own(filters);
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

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }
}
