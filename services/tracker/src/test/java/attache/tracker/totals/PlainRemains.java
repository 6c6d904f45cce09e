package attache.tracker.totals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What remains of a record's one line, by looking at every way, with no thought of speed. */
record PlainRemains(List<Stood> stood, List<Ties.Tie> ties) {
  long of(Stood record) {
    return counts(record)
        ? Math.max(
            0,
            number(record)
                - stood.stream()
                    .filter(part -> nearest(part, record))
                    .mapToLong(PlainRemains::number)
                    .sum())
        : 0;
  }

  private boolean counts(Stood record) {
    return !offset(record)
        && (record.begun()
            || stood.stream().noneMatch(whole -> whole.begun() && of(record, whole)));
  }

  /** Whether the part is of the whole with nothing between them that says a number of the same. */
  private boolean nearest(Stood part, Stood whole) {
    return counts(part)
        && of(part, whole)
        && stood.stream()
            .filter(this::counts)
            .noneMatch(between -> of(part, between) && of(between, whole));
  }

  private boolean of(Stood part, Stood whole) {
    return !offset(part)
        && !offset(whole)
        && name(part).equals(name(whole))
        && under(part.born(), whole.born(), false);
  }

  private boolean offset(Stood record) {
    return stood.stream().anyMatch(bought -> under(record.born(), bought.born(), true));
  }

  private boolean under(long part, long whole, boolean offset) {
    boolean back = way(whole, part, false) || way(whole, part, true);
    return part != whole && way(part, whole, offset) && (whole < part || !back);
  }

  /** Whether a way leads from one to another, over an offset or without any. */
  private boolean way(long from, long to, boolean offset) {
    Set<List<Object>> reached = new HashSet<>();
    ties.stream()
        .filter(tie -> tie.part() == from)
        .forEach(tie -> reached.add(List.of(tie.whole(), tie.offset())));
    for (int length = 0; length < 2 * ties.size(); length++) {
      for (List<Object> at : new ArrayList<>(reached)) {
        ties.stream()
            .filter(tie -> at.getFirst().equals(tie.part()))
            .forEach(
                tie -> reached.add(List.of(tie.whole(), (Boolean) at.getLast() || tie.offset())));
      }
    }
    return reached.contains(List.of(to, offset));
  }

  private static String name(Stood record) {
    return String.valueOf(record.lines().getFirst().name());
  }

  private static long number(Stood record) {
    return record.lines().getFirst().number();
  }
}
