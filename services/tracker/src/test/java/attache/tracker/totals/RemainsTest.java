package attache.tracker.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What sums leave out, against a plain count over all ways from record to record. */
class RemainsTest {
  private static final int RECORDS = 6;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void anyTiesLeaveWhatAPlainCountLeavesAndNeverNothing(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      List<Ties.Tie> ties = ties(random);
      List<Stood> stood = stood(random);
      List<Remains.Left> left = Remains.left(stood, new Ties(ties));

      for (Stood each : stood) {
        assertThat(number(each) - left(left, each.born()))
            .as("%d of %s by %s", each.born(), stood, ties)
            .isEqualTo(new PlainRemains(stood, ties).of(each));
      }
      assertThat(left.stream().mapToLong(Remains.Left::number).sum())
          .as("%s by %s", stood, ties)
          .isLessThan(stood.stream().mapToLong(RemainsTest::number).sum());
    }
  }

  @Test
  void moreThanANumberHoldsIsLeftOutAsFarAsItHolds() {
    Stood.Line most = new Stood.Line("A", "X", "EXACT", Long.MAX_VALUE);
    List<Stood> stood =
        Stream.of(0, 1, 2).map(born -> new Stood(born, true, true, List.of(most, most))).toList();
    List<Ties.Tie> ties = List.of(new Ties.Tie(1, 0, false), new Ties.Tie(2, 0, false));

    assertThat(Remains.left(stood, new Ties(ties)))
        .isNotEmpty()
        .allSatisfy(left -> assertThat(left.number()).isPositive());
  }

  private static long number(Stood record) {
    return record.lines().getFirst().number();
  }

  private static long left(List<Remains.Left> left, long born) {
    return left.stream().filter(each -> each.born() == born).mapToLong(Remains.Left::number).sum();
  }

  private static List<Ties.Tie> ties(Random random) {
    List<Ties.Tie> ties = new ArrayList<>();
    for (int i = random.nextInt(9); i >= 0; i--) {
      ties.add(
          new Ties.Tie(random.nextInt(RECORDS), random.nextInt(RECORDS), random.nextInt(5) == 0));
    }
    return ties;
  }

  private static List<Stood> stood(Random random) {
    List<Stood> stood = new ArrayList<>();
    for (int born = 0; born < RECORDS; born++) {
      if (born == 0 || random.nextInt(4) > 0) {
        Stood.Line line =
            new Stood.Line(
                random.nextInt(4) == 0 ? "B" : "A", "X", "EXACT", 1L + random.nextInt(9));
        stood.add(new Stood(born, random.nextInt(4) > 0, true, List.of(line)));
      }
    }
    return stood;
  }
}
