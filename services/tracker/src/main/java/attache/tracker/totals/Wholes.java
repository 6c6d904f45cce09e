package attache.tracker.totals;

import attache.tracker.views.AtClocks;
import attache.tracker.views.Merged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what sums leave out. Few records are part of others: those are looked at by themselves, so
 * that a sum over all need not look at links.
 */
@Component
class Wholes {
  private static final String TIES =
      """
      with went as materialized (
      %s
      )
      select l.born, other.born, l.rel = 'HAS_OFFSET'
      from views.link l
      left join went w on w.record = l.target
      join views.card other
        on other.slot = :slot
        and other.record = coalesce(w.target, l.target)
        and other.known_from <= :known
        and other.known_to > :known
      where l.slot = :slot
        and l.rel in ('PART_OF', 'UNDER_FRAMEWORK', 'HAS_OFFSET')
        and l.known_from <= :known
        and l.known_to > :known
      """
          .formatted(Merged.WENT);

  private final JdbcClient database;

  Wholes(JdbcClient database) {
    this.database = database;
  }

  /** What each slice leaves out. */
  List<Less> less(Asked asked, OneLook look, EquipmentLines lines) {
    List<Ties.Tie> ties =
        asked
            .selection()
            .bind(database.sql(TIES), asked.at())
            .query(
                (row, _) ->
                    row.getBoolean(3)
                        ? new Ties.Tie(row.getLong(2), row.getLong(1), true)
                        : new Ties.Tie(row.getLong(1), row.getLong(2), false))
            .list();
    List<Remains.Left> left =
        ties.isEmpty() ? List.of() : Remains.left(stood(ties, asked), new Ties(ties));
    return asked.slices().stream()
        .map(slice -> left.isEmpty() ? Less.NOTHING : less(asked, slice, look, lines, left))
        .toList();
  }

  private List<Stood> stood(List<Ties.Tie> ties, Asked asked) {
    String sql =
        """
        select c.born, s.stage is not null, %s, s.agreements, c.line_names, c.line_categories,
          c.line_kinds, c.line_values
        %s%sand c.born = any(:borns::bigint[])
        %s
        """
            .formatted(
                asked.selection().conditionsOnWords(),
                Totals.from(asked),
                AtClocks.WHERE,
                asked.unconfirmed() ? "" : "and " + Totals.CONFIRMED);
    Long[] borns =
        ties.stream()
            .flatMap(tie -> Stream.of(tie.part(), tie.whole()))
            .distinct()
            .toArray(Long[]::new);
    return asked
        .selection()
        .bind(database.sql(sql), asked.at())
        .param("borns", borns)
        .query(
            (row, _) -> new Stood(row.getLong(1), row.getBoolean(2), row.getBoolean(3), lines(row)))
        .list();
  }

  private static List<Stood.Line> lines(ResultSet row) throws SQLException {
    List<Stood.Line> lines = new ArrayList<>();
    if (row.getLong(4) > 0) {
      lines.add(new Stood.Line(null, null, Stood.AGREEMENTS, row.getLong(4)));
    }
    @Nullable String[] names = (String[]) row.getArray(5).getArray();
    @Nullable String[] categories = (String[]) row.getArray(6).getArray();
    String[] kinds = (String[]) row.getArray(7).getArray();
    @Nullable Long[] values = (Long[]) row.getArray(8).getArray();
    for (int i = 0; i < kinds.length; i++) {
      lines.add(new Stood.Line(names[i], categories[i], kinds[i], values[i]));
    }
    return lines;
  }

  private Less less(
      Asked asked, Asked.Slice slice, OneLook look, EquipmentLines lines, List<Remains.Left> left) {
    String sql =
        """
        select %1$scoalesce(sum(line.value) filter (where line.kind = 'EXACT'), 0) as units,
          coalesce(sum(line.value) filter (where line.kind = 'EXACT' and not line.returned), 0)
            as in_parts,
          coalesce(sum(line.value) filter (where line.kind = 'AGREEMENTS'), 0) as agreements,
          count(*) filter (where line.returned and line.kind = 'EXACT') as exact,
          count(*) filter (where line.returned and line.kind not in ('EXACT', 'UNSPECIFIED'))
            as inexact,
          count(*) filter (where line.returned and line.kind = 'UNSPECIFIED') as unspecified,
          count(distinct c.born) filter (where line.returned) as offsets
        %2$sjoin unnest(:born::bigint[], :name::text[], :categoryOfLine::text[],
            :kindOfLine::text[], :value::bigint[], :returned::boolean[])
          as line (born, name, category, kind, value, returned) on line.born = c.born
        %3$s%4$sand (line.kind = 'AGREEMENTS' or %5$s)
        %6$s
        %7$s
        """
            .formatted(
                words(slice.by()),
                Totals.from(asked),
                joins(slice.by()),
                AtClocks.WHERE,
                lines.are(),
                Totals.conditions(asked) + "\n" + look.condition(slice),
                slice.isOfAll()
                    ? ""
                    : "group by "
                        + slice.by().stream()
                            .map(Dimension::column)
                            .collect(Collectors.joining(", ")));
    Map<List<@Nullable String>, Less.Sum> sums = new HashMap<>();
    look.bind(database.sql(sql))
        .param("born", left.stream().map(Remains.Left::born).toArray(Long[]::new))
        .param("name", texts(left, Stood.Line::name))
        .param("categoryOfLine", texts(left, Stood.Line::category))
        .param("kindOfLine", texts(left, Stood.Line::kind))
        .param("value", left.stream().map(Remains.Left::number).toArray(Long[]::new))
        .param("returned", left.stream().map(Remains.Left::offset).toArray(Boolean[]::new))
        .query(
            row -> {
              sums.put(Less.key(slice.by(), row), sum(row));
            });
    return new Less(sums);
  }

  private static String words(List<Dimension> by) {
    return IntStream.range(0, by.size())
        .mapToObj(i -> by.get(i).column() + " as by_" + (i + 1) + ", ")
        .collect(Collectors.joining());
  }

  private static String joins(List<Dimension> by) {
    return by.stream()
        .map(Dimension::over)
        .filter(over -> over != Dimension.Over.LINES)
        .distinct()
        .map(Dimension.Over::join)
        .collect(Collectors.joining());
  }

  private static @Nullable String[] texts(
      List<Remains.Left> left, Function<Stood.Line, @Nullable String> of) {
    return left.stream().map(Remains.Left::line).map(of).toArray(String[]::new);
  }

  private static Less.Sum sum(ResultSet row) throws SQLException {
    return new Less.Sum(
        row.getBigDecimal("units"),
        row.getBigDecimal("in_parts"),
        row.getBigDecimal("agreements"),
        row.getLong("exact"),
        row.getLong("inexact"),
        row.getLong("unspecified"),
        row.getLong("offsets"));
  }
}
