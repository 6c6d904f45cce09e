package attache.tracker.totals;

import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Questions that take parties or equipment of records apart. Records that are alike in what is
 * asked about are counted together before, since a hundred thousand records have few different
 * parties: what is taken apart are those.
 */
final class Alike {
  private Alike() {}

  /**
   * Counts records.
   *
   * @param told further sums of records, each as {@code … as name}
   * @param names the names of these sums
   */
  static String records(
      List<Dimension> by, String told, List<String> names, String from, String conditions) {
    String sums = names.stream().map("sum(c.%1$s) as %1$s"::formatted).collect(joined());
    return """
    select %1$s, %2$s
    from (
    %3$s) c
    %4$sgroup by %1$s
    order by %1$s
    """
        .formatted(apart(by), sums, alike(told, from, same(by), conditions), joins(by));
  }

  /**
   * Counts records and adds up the lines of equipment that are asked for; a record counts once
   * however many.
   */
  static String lines(List<Dimension> by, String from, String conditions, Lines asked) {
    return """
    select %1$s, sum(records) as records, coalesce(sum(units), 0) as units, sum(exact) as exact,
      sum(inexact) as inexact, sum(unspecified) as unspecified
    from (
    select %2$s, max(c.records) as records,
      max(c.records) * sum(line.value) filter (where line.kind = 'EXACT') as units,
      max(c.records) * count(*) filter (where line.kind = 'EXACT') as exact,
      max(c.records) * count(*) filter (where line.kind not in ('EXACT', 'UNSPECIFIED'))
        as inexact,
      max(c.records) * count(*) filter (where line.kind = 'UNSPECIFIED') as unspecified
    from (
    select row_number() over () as one, c.*
    from (
    %3$s) c) c
    %4$swhere %6$s
    group by c.one, %5$s) line
    group by %1$s
    order by %1$s
    """
        .formatted(
            by.stream().map(Alike::name).collect(joined()),
            by.stream().map(each -> outer(each) + " as " + name(each)).collect(joined()),
            alike("count(*) as records", from, same(by), conditions),
            joins(by),
            apart(by),
            asked.are());
  }

  private static String alike(String told, String from, String same, String conditions) {
    return """
    select %1$s, %2$s
    %3$s%4$s
    group by %1$s
    """
        .formatted(same, told, from, conditions);
  }

  private static String same(List<Dimension> by) {
    return Stream.of(Dimension.Over.values()).flatMap(over -> same(over, by)).collect(joined());
  }

  private static Stream<String> same(Dimension.Over over, List<Dimension> by) {
    Stream<Dimension> those = by.stream().filter(each -> each.over() == over);
    return over == Dimension.Over.RECORD
        ? those.map(Dimension::column)
        : those.limit(1).flatMap(_ -> over.columns().stream());
  }

  private static String joins(List<Dimension> by) {
    return by.stream()
        .map(Dimension::over)
        .distinct()
        .map(Dimension.Over::join)
        .collect(Collectors.joining());
  }

  private static String apart(List<Dimension> by) {
    return by.stream().map(Alike::outer).collect(joined());
  }

  /** Where a dimension is found among those counted together. */
  private static String outer(Dimension dimension) {
    return dimension.over() == Dimension.Over.RECORD
        ? dimension.column().replaceFirst("^s\\.", "c.")
        : dimension.column();
  }

  private static String name(Dimension dimension) {
    return "by_" + dimension.word();
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }
}
